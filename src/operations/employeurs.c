/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/employeurs-private.h"

#include "operations/operation-private.h"

/* A dossier document holds its employer whole. The same employer is one row of the base; one that
 * the document tells otherwise is another row, so that an import never changes what other dossiers
 * show, unless it was asked to replace. */

typedef struct
{
  Collectivite *collectivite;
  GPtrArray *contacts;
} Employeur;

struct _Employeurs
{
  GHashTable *par_nom; /* "siret name" → GPtrArray of Employeur */
};

static void
employeur_free (Employeur *self)
{
  g_object_unref (self->collectivite);
  g_ptr_array_unref (self->contacts);
  g_free (self);
}

static char *
key_of (Collectivite *collectivite)
{
  return g_strconcat (collectivite->siret != NULL ? collectivite->siret : "", " ",
                      collectivite->nom != NULL ? collectivite->nom : "", NULL);
}

static GPtrArray *
list_homonyms (Employeurs   *self,
               Collectivite *collectivite)
{
  g_autofree char *cle = key_of (collectivite);
  GPtrArray *liste = g_hash_table_lookup (self->par_nom, cle);

  if (liste == NULL)
    {
      liste = g_ptr_array_new_with_free_func ((GDestroyNotify) employeur_free);
      g_hash_table_insert (self->par_nom, g_steal_pointer (&cle), liste);
    }

  return liste;
}

static Employeur *
add (Employeurs   *self,
     Collectivite *collectivite)
{
  Employeur *employeur = g_new0 (Employeur, 1);

  employeur->collectivite = g_object_ref (collectivite);
  employeur->contacts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (list_homonyms (self, collectivite), employeur);

  return employeur;
}

Employeurs *
employeurs_new (Repository  *repository,
                GError     **error)
{
  g_autoptr (Employeurs) self = g_new0 (Employeurs, 1);
  g_autoptr (GHashTable) par_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) collectivites = NULL;
  g_autoptr (GPtrArray) contacts = NULL;

  self->par_nom = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  collectivites = repository_list (repository, TYPE_COLLECTIVITE, error);
  contacts = collectivites != NULL ? repository_list (repository, TYPE_CONTACT, error) : NULL;
  if (contacts == NULL)
    return NULL;

  for (guint i = 0; i < collectivites->len; i++)
    {
      Employeur *employeur = add (self, collectivites->pdata[i]);

      g_hash_table_insert (par_uuid, (gpointer) fiche_get_uuid (collectivites->pdata[i]), employeur);
    }
  g_ptr_array_sort (contacts, contact_compare);
  for (guint i = 0; i < contacts->len; i++)
    {
      Contact *contact = contacts->pdata[i];
      Employeur *employeur = g_hash_table_lookup (par_uuid, contact->collectivite);

      if (employeur != NULL)
        g_ptr_array_add (employeur->contacts, g_object_ref (contact));
    }

  return g_steal_pointer (&self);
}

void
employeurs_free (Employeurs *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->par_nom, g_hash_table_unref);
  g_free (self);
}

/* The same in all that a document says of it; the rest is the base's own. */
static gboolean
is_same (Fiche *connue,
         Fiche *lue)
{
  static const char * const hors_document[] = { "convention_fiphfp", "code_service", "engagement",
                                                "collectivite", NULL };
  const FicheTable *table = fiche_get_table (lue);

  for (guint i = 0; i < table->n_champs; i++)
    if (!g_strv_contains (hors_document, table->champs[i].nom) &&
        !fiche_equal_champ (connue, lue, &table->champs[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_employeur (const Employeur *employeur,
                   DossierComplet  *dossier)
{
  if (employeur->contacts->len != dossier->contacts->len ||
      !is_same (JALONS_FICHE (employeur->collectivite), JALONS_FICHE (dossier->collectivite)))
    return FALSE;
  for (guint i = 0; i < dossier->contacts->len; i++)
    if (!is_same (employeur->contacts->pdata[i], dossier->contacts->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
take (Employeur      *employeur,
      DossierComplet *dossier)
{
  g_set_object (&dossier->collectivite, employeur->collectivite);
  g_ptr_array_set_size (dossier->contacts, 0);
  for (guint i = 0; i < employeur->contacts->len; i++)
    g_ptr_array_add (dossier->contacts, g_object_ref (employeur->contacts->pdata[i]));
  champ_set_texte (JALONS_FICHE (dossier->dossier), "collectivite",
                   fiche_get_uuid (JALONS_FICHE (dossier->collectivite)));
}

static void
put (Employeur      *employeur,
     DossierComplet *dossier,
     Transaction    *transaction)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (employeur->collectivite));

  g_ptr_array_set_size (employeur->contacts, 0);
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      champ_set_texte (dossier->contacts->pdata[i], "collectivite", uuid);
      g_ptr_array_add (employeur->contacts, g_object_ref (dossier->contacts->pdata[i]));
    }
  if (transaction == NULL)
    return;

  transaction_put (transaction, JALONS_FICHE (employeur->collectivite));
  for (guint i = 0; i < employeur->contacts->len; i++)
    transaction_put (transaction, employeur->contacts->pdata[i]);
}

/* The employer's row with what the document says; what it does not speak of stays. */
static void
replace (Employeur      *employeur,
         DossierComplet *dossier,
         Transaction    *transaction)
{
  const FicheTable *table = &collectivite_table;
  Fiche *copie = fiche_copy (JALONS_FICHE (employeur->collectivite));
  Fiche *lue = JALONS_FICHE (dossier->collectivite);

  champ_set_texte (copie, "type", dossier->collectivite->type);
  champ_set_nombre (copie, "affiliee", dossier->collectivite->affiliee);
  for (guint i = 0; i < table->n_champs; i++)
    {
      static const char * const textes[] = { "adresse", "code_postal", "commune", "territoire", NULL };

      if (g_strv_contains (textes, table->champs[i].nom))
        fiche_set_texte (copie, &table->champs[i], fiche_get_texte (lue, &table->champs[i]));
    }
  for (guint i = 0; transaction != NULL && i < employeur->contacts->len; i++)
    transaction_delete (transaction, employeur->contacts->pdata[i]);

  g_object_unref (employeur->collectivite);
  employeur->collectivite = JALONS_COLLECTIVITE (copie);
  put (employeur, dossier, transaction);
}

/* Gives @dossier the row of its employer: one that the base has, the same in all; with @remplacer
 * the one of the same name and siret, made as the document says; else a new one. Without a
 * transaction nothing is written. */
void
employeurs_adopt (Employeurs     *self,
                  DossierComplet *dossier,
                  gboolean        remplacer,
                  Transaction    *transaction)
{
  GPtrArray *homonymes = list_homonyms (self, dossier->collectivite);
  Employeur *employeur = NULL;

  for (guint i = 0; employeur == NULL && i < homonymes->len; i++)
    if (is_same_employeur (homonymes->pdata[i], dossier))
      employeur = homonymes->pdata[i];

  if (employeur == NULL && remplacer && homonymes->len > 0)
    {
      employeur = homonymes->pdata[0];
      replace (employeur, dossier, transaction);
    }
  else if (employeur == NULL)
    {
      employeur = add (self, dossier->collectivite);
      put (employeur, dossier, transaction);
    }

  take (employeur, dossier);
}
