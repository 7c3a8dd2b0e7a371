/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/source.h"

#include "documents/documents-error.h"
#include "documents/mots.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *code;
  Bloc *(*build) (const DocumentSource *source, GError **error);
} documents[N_DOCUMENTS] = {
  [DOCUMENT_SYNTHESE] = { "synthese", synthese_build },
  [DOCUMENT_LIVRET] = { "livret", livret_build },
};

/**
 * document_kind_from_code:
 * @code: as on the command line
 * @kind: (out): the document
 *
 * Returns: %FALSE when no such document can be built
 */
gboolean
document_kind_from_code (const char *code, DocumentKind *kind)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    if (g_strcmp0 (documents[i].code, code) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * document_kind_get_code:
 *
 * Returns: the code of a document, as on the command line
 */
const char *
document_kind_get_code (DocumentKind kind)
{
  return documents[kind].code;
}

/**
 * document_get_title:
 *
 * Returns: (transfer full): the title, in French: "Synthèse du bilan professionnel"
 */
char *
document_get_title (DocumentKind kind, const DocumentSource *source)
{
  const char *name = kind == DOCUMENT_LIVRET ? "Livret individuel" : "Synthèse";
  const Prestation *prestation = source->complet->prestation;
  g_autofree char *small = prestation != NULL ? mots_minuscule (prestation->libelle) : NULL;

  if (small == NULL || *small == '\0')
    return g_strdup (name);
  if (g_str_has_prefix (small, "bilan"))
    return g_strdup_printf ("%s du %s", name, small);
  return g_strdup_printf ("%s – %s", name, small);
}

/**
 * document_get_author:
 *
 * Returns: (transfer full): who the file says it is from: the centre, or the conseiller
 */
char *
document_get_author (const DocumentSource *source)
{
  const DossierComplet *complet = source->complet;

  if (complet->centre != NULL && complet->centre->nom != NULL)
    return g_strdup (complet->centre->nom);
  return g_strdup (complet->dossier->conseiller != NULL ? complet->dossier->conseiller : "");
}

/**
 * document_build:
 * @kind: which document
 * @source: the dossier
 * @error: return location for a [error@DocumentsError]: %DOCUMENTS_ERROR_FORBIDDEN where the
 * prestation has no such document
 *
 * Builds a document from a dossier as it stands.
 *
 * Returns: (transfer full) (nullable): the document
 */
Bloc *
document_build (DocumentKind kind, const DocumentSource *source, GError **error)
{
  const Prestation *prestation = source->complet->prestation;

  if (prestation != NULL && !prestation_has_document (prestation, documents[kind].code))
    {
      g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FORBIDDEN,
                   kind == DOCUMENT_LIVRET ? _ ("“%s” has no livret.")
                                           : _ ("“%s” has no synthèse."),
                   prestation->libelle);
      return NULL;
    }
  return documents[kind].build (source, error);
}
