/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/tirages.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/destinataires.h"
#include "operations/finalisation.h"

/* Printing many documents at once: what can be, what cannot and why, what was done before. */

/**
 * tirage_ligne_free:
 * @self: (nullable) (transfer full): a line
 */
void
tirage_ligne_free (TirageLigne *self)
{
  if (self == NULL)
    return;

  g_free (self->dossier);
  g_free (self->ref);
  g_free (self->agent);
  g_free (self->code);
  g_free (self->motif);
  g_free (self->document);
  g_free (self);
}

/**
 * tirages_list_codes:
 * @dossiers: (array zero-terminated=1): uuids
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the documents that at least one of the
 *   dossiers has among those of its prestation, in the order of codes_document; then the working
 *   sheets, which all have
 */
GPtrArray *
tirages_list_codes (Repository          *repository,
                    const char * const  *dossiers,
                    GError             **error)
{
  const char * const *connus = rendus_list_codes ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lus = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_complet_free);

  for (guint i = 0; dossiers[i] != NULL; i++)
    {
      DossierComplet *dossier = repository_get_dossier (repository, dossiers[i], error);

      if (dossier == NULL)
        return NULL;
      g_ptr_array_add (lus, dossier);
    }

  for (guint i = 0; connus[i] != NULL; i++)
    for (guint j = 0; j < lus->len; j++)
      {
        const DossierComplet *dossier = lus->pdata[j];

        if (!document_is_interne (connus[i]) &&
            (dossier->prestation == NULL ||
             !prestation_has_document (dossier->prestation, connus[i])))
          continue;
        g_ptr_array_add (codes, g_strdup (connus[i]));
        break;
      }

  return g_steal_pointer (&codes);
}

static TirageLigne *
plan_one (DossierComplet *dossier,
          const char     *code)
{
  TirageLigne *ligne = g_new0 (TirageLigne, 1);
  DocumentFiche *final = documents_find_final (dossier, code);
  g_autoptr (GError) error = NULL;

  ligne->dossier = g_strdup (fiche_get_uuid (JALONS_FICHE (dossier->dossier)));
  ligne->ref = g_strdup (dossier->dossier->ref);
  ligne->agent = dossier->agent != NULL ? g_strdup_printf ("%s %s", dossier->agent->nom,
                                                           dossier->agent->prenom) : g_strdup ("");
  ligne->code = g_strdup (code);
  ligne->document = final != NULL ? g_strdup (fiche_get_uuid (JALONS_FICHE (final))) : NULL;
  if (!rendus_is_for (dossier, code, &error))
    {
      ligne->etat = TIRAGE_REFUSE;
      ligne->motif = g_strdup (error->message);
    }
  else if (final != NULL && final->imprime_le != CHAMP_ABSENT
           && instant_get_jour (final->imprime_le) == jour_today ())
    {
      ligne->etat = TIRAGE_DEJA;
    }

  return ligne;
}

/**
 * tirages_plan:
 * @dossiers: (array zero-terminated=1): uuids
 * @codes: (array zero-terminated=1): documents
 *
 * Tells what printing some documents of some dossiers comes to, dossier by dossier. What was
 * printed today is told apart: after a failure, the rest is what is left to do.
 *
 * Returns: (transfer full) (element-type TirageLigne) (nullable): the lines
 */
GPtrArray *
tirages_plan (Repository          *repository,
              const char * const  *dossiers,
              const char * const  *codes,
              GError             **error)
{
  g_autoptr (GPtrArray) lignes
    = g_ptr_array_new_with_free_func ((GDestroyNotify) tirage_ligne_free);

  for (guint i = 0; dossiers[i] != NULL; i++)
    {
      g_autoptr (DossierComplet) dossier = repository_get_dossier (repository, dossiers[i], error);

      if (dossier == NULL)
        return NULL;
      for (guint j = 0; codes[j] != NULL; j++)
        g_ptr_array_add (lignes, plan_one (dossier, codes[j]));
    }

  return g_steal_pointer (&lignes);
}

/**
 * tirages_finalise:
 * @dossier: the uuid of a dossier
 * @rendu: a document of it, not as a draft
 *
 * Makes a final version for those who receive such a document as a rule.
 *
 * Returns: (transfer full) (nullable): the uuid of its record
 */
char *
tirages_finalise (Repository  *repository,
                  const char  *dossier,
                  Rendu       *rendu,
                  GError     **error)
{
  g_autoptr (DossierComplet) complet = repository_get_dossier (repository, dossier, error);
  g_auto (GStrv) destinataires = complet != NULL ? destinataires_propose (complet, rendu->code)
                                                 : NULL;

  if (complet == NULL)
    return NULL;
  return documents_finalise (repository, dossier, rendu, (const char * const *) destinataires, error);
}
