/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/comparaison.h"

/*
 * The shortest way from one text to the other, in words: E. W. Myers, "An O(ND) difference algorithm
 * and its variations", Algorithmica 1, 1986, in its linear space form: the middle of the way is found
 * from both ends, then each half alone. Spaces and line ends do not count.
 */

typedef struct {
  guint debut, fin, code;
} Mot;

typedef struct {
  const Mot *avant, *apres;
  gboolean *otes, *ajoutes;
  gint *aller, *retour; /* furthest point on each diagonal, from either end */
} Recherche;

/* Words are compared by numbers: the same number for the same word, which is taken. */
static guint
number (GHashTable *codes, char *mot)
{
  gpointer connu = g_hash_table_lookup (codes, mot);

  if (connu == NULL) {
    connu = GUINT_TO_POINTER (g_hash_table_size (codes) + 1);
    g_hash_table_insert (codes, mot, connu);
  } else {
    g_free (mot);
  }
  return GPOINTER_TO_UINT (connu);
}

static GArray *
split (const char *texte, GHashTable *codes)
{
  GArray *mots = g_array_new (FALSE, FALSE, sizeof (Mot));
  guint position = 0;

  for (const char *p = texte; *p != '\0';) {
    const char *debut = p;
    Mot mot = { .debut = position };

    if (g_unichar_isspace (g_utf8_get_char (p))) {
      p = g_utf8_next_char (p);
      position++;
      continue;
    }
    while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p))) {
      p = g_utf8_next_char (p);
      position++;
    }
    mot.fin = position;
    mot.code = number (codes, g_strndup (debut, (gsize) (p - debut)));
    g_array_append_val (mots, mot);
  }
  return mots;
}

static GArray *
number_lines (const char *const *lignes, GHashTable *codes)
{
  GArray *mots = g_array_new (FALSE, FALSE, sizeof (Mot));

  for (guint i = 0; lignes[i] != NULL; i++) {
    const Mot mot = { i, i + 1, number (codes, g_strdup (lignes[i])) };

    g_array_append_val (mots, mot);
  }
  return mots;
}

/* Goes as far as words are the same, on diagonal @k of a rectangle of n by m words. */
static gint
slide (const Mot *a, gint n, const Mot *b, gint m, gint k, gint x, gboolean retour)
{
  gint y = x - k;

  while (x >= 0 && y >= 0 && x < n && y < m
         && (retour ? a[n - 1 - x].code == b[m - 1 - y].code : a[x].code == b[y].code)) {
    x++;
    y++;
  }
  return x;
}

static gint
step (const gint *v, gint d, gint k)
{
  return k == -d || (k != d && v[k - 1] < v[k + 1]) ? v[k + 1] : v[k - 1] + 1;
}

/* The middle of the shortest way: a point of it that is neither its beginning nor its end. */
static void
find_middle (const Recherche *self, const Mot *a, gint n, const Mot *b, gint m, gint *x, gint *y)
{
  const gint delta = n - m, max = (n + m + 1) / 2;
  gint *aller = self->aller + max + 1, *retour = self->retour + max + 1;

  aller[1] = retour[1] = 0;
  for (gint d = 0; d <= max; d++) {
    for (gint k = -d; k <= d; k += 2) {
      aller[k] = slide (a, n, b, m, k, step (aller, d, k), FALSE);
      if (delta % 2 != 0 && ABS (delta - k) < d && aller[k] + retour[delta - k] >= n) {
        *x = aller[k];
        *y = aller[k] - k;
        return;
      }
    }
    for (gint k = -d; k <= d; k += 2) {
      retour[k] = slide (a, n, b, m, k, step (retour, d, k), TRUE);
      if (delta % 2 == 0 && ABS (delta - k) <= d && retour[k] + aller[delta - k] >= n) {
        *x = n - retour[k];
        *y = m - (retour[k] - k);
        return;
      }
    }
  }
  g_assert_not_reached ();
}

static void
compare (const Recherche *self, gint a0, gint a1, gint b0, gint b1)
{
  gint x = 0, y = 0;

  while (a0 < a1 && b0 < b1 && self->avant[a0].code == self->apres[b0].code) {
    a0++;
    b0++;
  }
  while (a0 < a1 && b0 < b1 && self->avant[a1 - 1].code == self->apres[b1 - 1].code) {
    a1--;
    b1--;
  }
  if (a0 == a1 || b0 == b1) {
    for (gint i = a0; i < a1; i++)
      self->otes[i] = TRUE;
    for (gint i = b0; i < b1; i++)
      self->ajoutes[i] = TRUE;
    return;
  }

  find_middle (self, self->avant + a0, a1 - a0, self->apres + b0, b1 - b0, &x, &y);
  compare (self, a0, a0 + x, b0, b0 + y);
  compare (self, a0 + x, a1, b0 + y, b1);
}

/* Words that follow one another make one run. */
static GArray *
gather (const GArray *mots, const gboolean *marques)
{
  GArray *etendues = g_array_new (FALSE, FALSE, sizeof (Etendue));

  for (guint i = 0; i < mots->len; i++) {
    const Mot *mot = &g_array_index (mots, Mot, i);
    const Etendue etendue = { mot->debut, mot->fin };

    if (!marques[i])
      continue;
    if (i > 0 && marques[i - 1])
      g_array_index (etendues, Etendue, etendues->len - 1).fin = mot->fin;
    else
      g_array_append_val (etendues, etendue);
  }
  return etendues;
}

static Comparaison *
compare_pieces (GArray *a, GArray *b)
{
  Comparaison *self = g_new0 (Comparaison, 1);
  const gsize place = a->len + b->len + 4;
  g_autofree gboolean *otes = g_new0 (gboolean, a->len + 1);
  g_autofree gboolean *ajoutes = g_new0 (gboolean, b->len + 1);
  g_autofree gint *aller = g_new0 (gint, place), *retour = g_new0 (gint, place);
  const Recherche recherche = {
    (const Mot *) (gconstpointer) a->data, (const Mot *) (gconstpointer) b->data,
    otes, ajoutes, aller, retour,
  };

  compare (&recherche, 0, (gint) a->len, 0, (gint) b->len);
  self->otes = gather (a, otes);
  self->ajoutes = gather (b, ajoutes);
  return self;
}

/**
 * comparaison_new:
 * @avant: a text
 * @apres: the same text, later
 *
 * Returns: (transfer full): the fewest words to take out of @avant and to put in to have @apres
 */
Comparaison *
comparaison_new (const char *avant, const char *apres)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) a = split (avant, codes), b = split (apres, codes);

  return compare_pieces (a, b);
}

/**
 * comparaison_new_lignes:
 * @avant: (array zero-terminated=1): the lines of a text
 * @apres: (array zero-terminated=1): those of the same text, later
 *
 * Returns: (transfer full): the fewest lines to take out of @avant and to put in to have @apres: its
 *   runs count lines, not characters
 */
Comparaison *
comparaison_new_lignes (const char *const *avant, const char *const *apres)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) a = number_lines (avant, codes), b = number_lines (apres, codes);

  return compare_pieces (a, b);
}

/**
 * comparaison_free:
 * @self: (nullable) (transfer full): frees it
 */
void
comparaison_free (Comparaison *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->otes);
  g_array_unref (self->ajoutes);
  g_free (self);
}
