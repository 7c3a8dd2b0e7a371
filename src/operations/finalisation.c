/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/finalisation.h"

#include "operations/finalisation-private.h"

#include "base/instant.h"
#include "model/codes.h"
#include "model/destinataires.h"

#include <glib/gi18n-lib.h>

static gboolean
check_destinataires (DossierComplet      *dossier,
                     const char          *code,
                     const char * const  *destinataires,
                     GError             **error)
{
  if (destinataires == NULL || destinataires[0] == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("A final version has at least one recipient. Nothing was finalised."));

  for (guint i = 0; destinataires[i] != NULL; i++)
    {
      const char *refus = destinataire_find_refus (dossier, code, destinataires[i]);

      if (refus != NULL)
        {
          g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN,
                       _("%s Nothing was finalised."), refus);
          return FALSE;
        }
    }

  return TRUE;
}

/* What was made a moment ago is still what is finalised now: the rules were asked of the same
 * dossier, its number is the next one, its bytes are those of its fingerprint. */
static gboolean
check_rendu (DossierComplet  *dossier,
             Rendu           *rendu,
             GError         **error)
{
  g_autofree char *numero = rendus_next_numero (dossier, rendu->code);
  g_autofree char *empreinte = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, rendu->pdf);

  if (!rendus_check_rules (dossier, rendu->code, error))
    return FALSE;
  if (rendu->brouillon)
    return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                             _("A draft cannot be final: it bears the mark of a draft. Nothing was finalised."));
  if (g_strcmp0 (numero, rendu->numero) != 0 || g_strcmp0 (empreinte, rendu->sha256) != 0)
    return operation_refuse (error, OPERATIONS_ERROR_EXISTS,
                             _("Another version was finalised meanwhile. Nothing was finalised: do it again to take the next number."));

  return TRUE;
}

/**
 * documents_finalise:
 * @dossier: the uuid of a dossier
 * @rendu: a document that was made of it, not as a draft
 * @destinataires: (array zero-terminated=1): codes of codes_destinataire, at least one
 *
 * Makes a final version: its bytes are sealed in the base with its number, its date, its
 * fingerprint, its template and its recipients, and no operation changes or deletes them any more;
 * they go with their dossier when it is purged. As long as it is the last thing that was done, it
 * can be undone like anything else: the history keeps it.
 *
 * Returns: (transfer full) (nullable): the uuid of its record
 */
char *
documents_finalise (Repository          *repository,
                    const char          *dossier,
                    Rendu               *rendu,
                    const char * const  *destinataires,
                    GError             **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *document;

  if (!operation_open (&operation, repository, "document-final", dossier, error)
      || !check_destinataires (operation.dossier, rendu->code, destinataires, error)
      || !check_rendu (operation.dossier, rendu, error))
    return NULL;

  document = rendus_add (&operation, rendu);
  champ_set_texte (document, "numero", rendu->numero);
  champ_set_nombre (document, "finalise_le", instant_now ());
  fiche_set_liste (document, fiche_table_find (&document_fiche_table, "destinataires"),
                   destinataires);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (document));
}

/**
 * documents_delete:
 * @document: the uuid of a #DocumentFiche
 *
 * Deletes a draft and its bytes; a final version stays.
 */
gboolean
documents_delete (Repository  *repository,
                  const char  *document,
                  GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Fiche) contenu = NULL;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "document-supprime", TYPE_DOCUMENT_FICHE, document,
                           &fiche, error))
    return FALSE;

  contenu = repository_get_within (repository, TYPE_CONTENU_DOCUMENT, fiche_get_portee (fiche),
                                   document, error);
  if (contenu == NULL)
    return FALSE;
  operation_delete (&operation, fiche);
  operation_delete (&operation, contenu);

  return operation_commit (&operation, error);
}

/**
 * documents_note_print:
 * @document: the uuid of a #DocumentFiche
 * @exemplaires: how many copies were sent to the printer
 *
 * Remembers that a document was printed: what a failure left aside is told from what was done.
 */
gboolean
documents_note_print (Repository  *repository,
                      const char  *document,
                      guint        exemplaires,
                      GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;
  gint64 deja;

  if (!operation_open_for (&operation, repository, "document-imprime", TYPE_DOCUMENT_FICHE, document,
                           &fiche, error))
    return FALSE;

  deja = MAX (JALONS_DOCUMENT_FICHE (fiche)->exemplaires, 0);
  fiche = operation_edit (&operation, fiche);
  champ_set_nombre (fiche, "imprime_le", instant_now ());
  champ_set_nombre (fiche, "exemplaires", deja + exemplaires);

  return operation_commit (&operation, error);
}

/**
 * documents_find_final:
 * @code: a document
 *
 * Returns: (transfer none) (nullable): its last final version
 */
DocumentFiche *
documents_find_final (DossierComplet *dossier,
                      const char     *code)
{
  DocumentFiche *dernier = NULL;

  for (guint i = 0; i < dossier->documents->len; i++)
    {
      DocumentFiche *document = dossier->documents->pdata[i];

      if (g_strcmp0 (document->genre, code) == 0 && document_fiche_is_final (document)
          && (dernier == NULL || document->version > dernier->version))
        dernier = document;
    }

  return dernier;
}

/* The seal: whatever operation tries, a final version stays as it is. */

static gboolean
is_open (const Champ *champ)
{
  return g_str_equal (champ->nom, "imprime_le") || g_str_equal (champ->nom, "exemplaires");
}

static gboolean
is_same_but_print (Fiche *avant,
                   Fiche *apres)
{
  for (guint i = 0; i < document_fiche_table.n_champs; i++)
    {
      const Champ *champ = &document_fiche_table.champs[i];

      if (!is_open (champ) && !fiche_equal_champ (avant, apres, champ))
        return FALSE;
    }

  return TRUE;
}

static DocumentFiche *
find_sealed (Operation *self,
             Fiche     *fiche)
{
  g_autoptr (Fiche) document = NULL;

  if (!JALONS_IS_DOCUMENT_FICHE (fiche) && !JALONS_IS_CONTENU_DOCUMENT (fiche))
    return NULL;

  /* A new document is not there yet. */
  document = repository_get (self->repository, TYPE_DOCUMENT_FICHE, fiche_get_uuid (fiche), NULL);
  if (document == NULL || !document_fiche_is_final (JALONS_DOCUMENT_FICHE (document)))
    return NULL;
  return JALONS_DOCUMENT_FICHE (g_steal_pointer (&document));
}

static gboolean
breaks_seal (Operation *self,
             Fiche     *fiche,
             gboolean   efface)
{
  g_autoptr (DocumentFiche) document = find_sealed (self, fiche);

  if (document == NULL)
    return FALSE;
  return efface || JALONS_IS_CONTENU_DOCUMENT (fiche)
         || !is_same_but_print (JALONS_FICHE (document), fiche);
}

/* Returns: whether the operation leaves every final version as it is. */
gboolean
operation_check_sealed (Operation  *self,
                        GError    **error)
{
  gboolean rompu = FALSE;

  for (guint i = 0; i < self->ecrites->len; i++)
    rompu = rompu || breaks_seal (self, self->ecrites->pdata[i], FALSE);
  for (guint i = 0; i < self->effacees->len; i++)
    rompu = rompu || breaks_seal (self, self->effacees->pdata[i], TRUE);
  if (rompu)
    g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN,
                         _("A final version is neither changed nor deleted: make another version. Nothing was changed."));

  return !rompu;
}
