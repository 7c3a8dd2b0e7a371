/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-mots-private.h"

#include "base/recherche.h"
#include "model/codes.h"

typedef struct
{
  char *texte;       /* NULL for the absence of one */
  char *collation;   /* (nullable): the key by which a reader sorts it; NULL for no letter at all */
  guint rang;        /* among them all, as a reader sorts them */
  guint rang_statut; /* in the life of a dossier */
} Mot;

struct _ApercuMots
{
  GPtrArray *mots;     /* Mot, at its number */
  GHashTable *numeros; /* texte of a Mot → its number; the absence of one is not there */
  gboolean a_ranger;   /* words were added since they were ranked */
};

static void
mot_free (Mot *self)
{
  g_free (self->texte);
  g_free (self->collation);
  g_free (self);
}

static guint
find_rang_statut (const char *texte)
{
  guint rang = 0;

  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++, rang++)
    if (g_strcmp0 (code->code, texte) == 0)
      break;
  return rang;
}

static void
append (ApercuMots *self,
        Mot        *mot)
{
  if (mot->texte != NULL)
    g_hash_table_insert (self->numeros, mot->texte, GUINT_TO_POINTER (self->mots->len));
  g_ptr_array_add (self->mots, mot);
}

static ApercuMots *
make (void)
{
  ApercuMots *self = g_new0 (ApercuMots, 1);

  self->mots = g_ptr_array_new_with_free_func ((GDestroyNotify) mot_free);
  self->numeros = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

ApercuMots *
apercu_mots_new (void)
{
  ApercuMots *self = make ();
  Mot *absent = g_new0 (Mot, 1);

  absent->rang_statut = find_rang_statut (NULL);
  append (self, absent);
  return self;
}

void
apercu_mots_free (ApercuMots *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->numeros);
  g_ptr_array_unref (self->mots);
  g_free (self);
}

/* (transfer full): the same words, with the same numbers */
ApercuMots *
apercu_mots_copy (const ApercuMots *self)
{
  ApercuMots *copie = make ();

  copie->a_ranger = self->a_ranger;
  for (guint i = 0; i < self->mots->len; i++)
    {
      const Mot *mot = self->mots->pdata[i];
      Mot *mien = g_new (Mot, 1);

      *mien = (Mot) { g_strdup (mot->texte), g_strdup (mot->collation), mot->rang,
                      mot->rang_statut };
      append (copie, mien);
    }
  return copie;
}

/* The number of a word; they are then to be ranked again. */
guint32
apercu_mots_add (ApercuMots *self,
                 const char *texte)
{
  const guint32 connu = apercu_mots_find (self, texte);
  Mot *mot;

  if (connu != APERCU_MOTS_INCONNU)
    return connu;

  mot = g_new0 (Mot, 1);
  mot->texte = g_strdup (texte);
  mot->collation = *texte != '\0' ? recherche_collation (texte) : NULL;
  mot->rang_statut = find_rang_statut (texte);
  append (self, mot);
  self->a_ranger = TRUE;
  return self->mots->len - 1;
}

static int
compare_mots (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 ((*(const Mot * const *) a)->collation, (*(const Mot * const *) b)->collation);
}

/* Two words that a reader cannot tell apart have the same rank. */
void
apercu_mots_rank (ApercuMots *self)
{
  g_autoptr (GPtrArray) tries = NULL;

  if (!self->a_ranger)
    return;

  tries = g_ptr_array_copy (self->mots, NULL, NULL);
  g_ptr_array_set_free_func (tries, NULL);
  g_ptr_array_sort (tries, compare_mots);
  for (guint i = 0; i < tries->len; i++)
    {
      const gboolean pareil = i > 0 && compare_mots (&tries->pdata[i - 1], &tries->pdata[i]) == 0;

      ((Mot *) tries->pdata[i])->rang = pareil ? ((Mot *) tries->pdata[i - 1])->rang : i;
    }
  self->a_ranger = FALSE;
}

guint
apercu_mots_count (const ApercuMots *self)
{
  return self->mots->len;
}

/* @texte: (nullable) */
guint32
apercu_mots_find (const ApercuMots *self,
                  const char       *texte)
{
  gpointer numero;

  if (texte == NULL)
    return APERCU_MOTS_ABSENT;
  if (!g_hash_table_lookup_extended (self->numeros, texte, NULL, &numero))
    return APERCU_MOTS_INCONNU;
  return GPOINTER_TO_UINT (numero);
}

static const Mot *
get (const ApercuMots *self,
     guint32           numero)
{
  return self->mots->pdata[numero];
}

/* (nullable) */
const char *
apercu_mots_get_texte (const ApercuMots *self,
                       guint32           numero)
{
  return get (self, numero)->texte;
}

/* Whether there is nothing to sort by. */
gboolean
apercu_mots_is_empty (const ApercuMots *self,
                      guint32           numero)
{
  return get (self, numero)->collation == NULL;
}

guint
apercu_mots_get_rang (const ApercuMots *self,
                      guint32           numero)
{
  return get (self, numero)->rang;
}

guint
apercu_mots_get_rang_statut (const ApercuMots *self,
                             guint32           numero)
{
  return get (self, numero)->rang_statut;
}
