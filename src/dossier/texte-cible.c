/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/texte-cible.h"

#include "operations/entretiens.h"

#include <glib/gi18n.h>

/* What could not be written anywhere stays with the dossiers of the window, for as long as it
 * runs. */
#define EN_ATTENTE "jalons-textes-en-attente"

/**
 * texte_cible_set:
 * @courant: its dossier is that of the field
 * @enregistre: (nullable): what the record holds
 *
 * Names the field, after texte_cible_clear().
 */
void
texte_cible_set (TexteCible     *self,
                 DossierCourant *courant,
                 const char     *table,
                 const char     *ligne,
                 const char     *champ,
                 const char     *enregistre)
{
  self->dossier = g_strdup (dossier_courant_get_uuid (courant));
  self->table = g_strdup (table);
  self->ligne = g_strdup (ligne);
  self->champ = g_strdup (champ);
  self->enregistre = g_strdup (enregistre != NULL ? enregistre : "");
}

/**
 * texte_cible_clear:
 *
 * Forgets the field.
 */
void
texte_cible_clear (TexteCible *self)
{
  g_clear_pointer (&self->dossier, g_free);
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->ligne, g_free);
  g_clear_pointer (&self->champ, g_free);
  g_clear_pointer (&self->enregistre, g_free);
  self->brouillon = FALSE;
}

/**
 * texte_cible_is:
 *
 * Tells whether this is the field @champ of the row @ligne.
 */
gboolean
texte_cible_is (TexteCible *self,
                const char *ligne,
                const char *champ)
{
  return self->ligne != NULL && g_strcmp0 (self->ligne, ligne) == 0 &&
         g_strcmp0 (self->champ, champ) == 0;
}

/* Writing a version may have dropped the draft already. */
static gboolean
has_draft (TexteCible     *self,
           DossierCourant *courant)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);

  if (complet == NULL || g_strcmp0 (dossier_courant_get_uuid (courant), self->dossier) != 0)
    return self->brouillon;

  return brouillons_find (complet, self->ligne, self->champ) != NULL;
}

/**
 * texte_cible_discard_draft:
 *
 * Deletes the draft of the field, if there is one.
 */
gboolean
texte_cible_discard_draft (TexteCible      *self,
                           DossierCourant  *courant,
                           GError         **error)
{
  if (has_draft (self, courant) && !brouillons_discard (dossier_courant_get_repository (courant),
                                                        self->dossier, self->ligne, self->champ,
                                                        error))
    return FALSE;

  self->brouillon = FALSE;

  return TRUE;
}

/**
 * texte_cible_keep_draft:
 * @texte: what is typed
 *
 * Keeps @texte as the draft of the field; what the record holds needs none.
 */
gboolean
texte_cible_keep_draft (TexteCible      *self,
                        DossierCourant  *courant,
                        const char      *texte,
                        GError         **error)
{
  if (g_str_equal (texte, self->enregistre))
    return texte_cible_discard_draft (self, courant, error);
  if (!brouillons_keep (dossier_courant_get_repository (courant), self->dossier, self->table,
                        self->ligne, self->champ, texte, error))
    return FALSE;

  self->brouillon = TRUE;

  return TRUE;
}

/**
 * texte_cible_tell_draft:
 *
 * Returns: where the drafts of the base are kept. One whose key is in clear encrypts nothing that
 *   matters: it must not be said of it.
 */
const char *
texte_cible_tell_draft (DossierCourant *courant)
{
  Repository *repository = dossier_courant_get_repository (courant);

  return repository_get_porte (repository) == REPOSITORY_PORTE_OUVERTE
           ? _("Draft kept on this computer")
           : _("Draft kept, encrypted on this computer");
}

static GHashTable *
get_waiting (DossierCourant *courant)
{
  GHashTable *attente = g_object_get_data (G_OBJECT (courant), EN_ATTENTE);

  if (attente == NULL)
    {
      attente = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (courant), EN_ATTENTE, attente,
                              (GDestroyNotify) g_hash_table_unref);
    }

  return attente;
}

static char *
get_key (TexteCible *self)
{
  return g_strjoin ("/", self->table, self->ligne, self->champ, NULL);
}

/**
 * texte_cible_set_waiting:
 * @texte: (nullable): a text that no write would take, or NULL once one has
 *
 * Keeps @texte in memory until the window closes.
 */
void
texte_cible_set_waiting (TexteCible     *self,
                         DossierCourant *courant,
                         const char     *texte)
{
  g_autofree char *cle = get_key (self);

  if (texte != NULL)
    g_hash_table_replace (get_waiting (courant), g_steal_pointer (&cle), g_strdup (texte));
  else
    g_hash_table_remove (get_waiting (courant), cle);
}

/**
 * texte_cible_find_unsaved:
 *
 * Returns: (transfer full) (nullable): what was typed and is in no version: left by a write that
 *   failed, or by a stop of the computer
 */
char *
texte_cible_find_unsaved (TexteCible     *self,
                          DossierCourant *courant)
{
  g_autofree char *cle = get_key (self);
  const char *attente = g_hash_table_lookup (get_waiting (courant), cle);
  DossierComplet *complet = dossier_courant_get_complet (courant);
  Brouillon *brouillon = NULL;

  if (complet != NULL)
    brouillon = brouillons_find (complet, self->ligne, self->champ);
  self->brouillon = brouillon != NULL;
  if (attente != NULL)
    return g_strdup (attente);

  return brouillon != NULL ? g_strdup (brouillon->texte) : NULL;
}
