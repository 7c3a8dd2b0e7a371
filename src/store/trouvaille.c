/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/recherche-textes-private.h"

#include "base/recherche.h"

#include <glib/gi18n-lib.h>

/* How much of a text stands around the words that were found, in characters. */
#define AUTOUR 40

/**
 * trouvaille_free:
 *
 * Frees @self.
 */
void
trouvaille_free (Trouvaille *self)
{
  if (self == NULL)
    return;

  g_free (self->dossier);
  g_free (self->uuid);
  g_free (self->champ);
  g_free (self->avant);
  g_free (self->mots);
  g_free (self->apres);
  g_free (self);
}

/* Long texts and lists of the records, that only an open dossier has in memory. */
gboolean
trouvaille_reads (const Champ *champ)
{
  return (champ->flags & CHAMP_LONG) != 0 &&
         (champ_get_stockage (champ) == STOCKAGE_TEXTE ||
          champ_get_stockage (champ) == STOCKAGE_LISTE);
}

/* On one line; an ellipsis tells that the text goes on before or after. */
static char *
clean (const char *debut,
       const char *fin,
       gboolean    avant,
       gboolean    apres)
{
  g_autofree char *texte = g_strndup (debut, (gsize) (fin - debut));

  return g_strconcat (avant ? "…" : "", g_strdelimit (texte, "\n\r\t", ' '), apres ? "…" : "",
                      NULL);
}

static gboolean
is_of_word (gunichar signe)
{
  return g_unichar_isalnum (signe) || g_unichar_ismark (signe);
}

/* The first word of @texte that begins with @mot, both read without accents. */
static gboolean
find_word (const char  *texte,
           const char  *mot,
           const char **debut,
           const char **fin)
{
  const char *ici = texte;

  while (*ici != '\0')
    {
      const char *apres = ici;
      g_autofree char *brut = NULL;
      g_autofree char *cle = NULL;

      while (is_of_word (g_utf8_get_char (apres)))
        apres = g_utf8_next_char (apres);
      brut = g_strndup (ici, (gsize) (apres - ici));
      cle = recherche_key (brut);
      if (apres != ici && g_str_has_prefix (cle, mot))
        {
          *debut = ici;
          *fin = apres;
          return TRUE;
        }
      ici = apres != ici ? apres : g_utf8_next_char (ici);
    }
  return FALSE;
}

static Trouvaille *
make_trouvaille (Fiche       *fiche,
                 const Champ *champ,
                 const char  *texte,
                 char       **mots)
{
  Trouvaille *self;
  const char *debut;
  const char *fin;
  const char *de;
  const char *a;

  if (!find_word (texte, mots[0], &debut, &fin))
    return NULL;

  de = debut;
  for (guint i = 0; i < AUTOUR && de > texte; i++)
    de = g_utf8_prev_char (de);
  a = fin;
  for (guint i = 0; i < AUTOUR && *a != '\0'; i++)
    a = g_utf8_next_char (a);
  self = g_new0 (Trouvaille, 1);
  self->dossier = g_strdup (fiche_get_portee (fiche));
  self->type = G_OBJECT_TYPE (fiche);
  self->uuid = g_strdup (fiche_get_uuid (fiche));
  /* A note and a section have one text, which is them. */
  self->champ = g_strdup (g_str_equal (champ->nom, "texte") ? _(fiche_get_table (fiche)->libelle)
                                                           : _(champ->libelle));
  self->avant = clean (de, debut, de > texte, FALSE);
  self->mots = clean (debut, fin, FALSE, FALSE);
  self->apres = clean (fin, a, FALSE, *a != '\0');
  return self;
}

/* (nullable): the text of the record that has every word, as it is now */
Trouvaille *
trouvaille_find (Fiche  *fiche,
                 char  **mots)
{
  const FicheTable *table = fiche_get_table (fiche);
  g_autoptr (GString) tout = g_string_new (NULL);
  g_autofree char *question = g_strjoinv (" ", mots);
  g_autofree char *cle = NULL;
  Trouvaille *trouvaille = NULL;

  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];
      g_autofree char *texte = NULL;

      if (!trouvaille_reads (champ))
        continue;
      if (champ_get_stockage (champ) == STOCKAGE_TEXTE)
        texte = g_strdup (fiche_get_texte (fiche, champ));
      else if (G_STRUCT_MEMBER (char **, fiche, champ->position) != NULL)
        texte = g_strjoinv (" ", G_STRUCT_MEMBER (char **, fiche, champ->position));
      if (texte == NULL)
        continue;
      g_string_append_printf (tout, "%s ", texte);
      if (trouvaille == NULL)
        trouvaille = make_trouvaille (fiche, champ, texte, mots);
    }
  cle = recherche_key (tout->str);
  if (trouvaille != NULL && recherche_matches (cle, question))
    return trouvaille;

  trouvaille_free (trouvaille);
  return NULL;
}
