/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/operations-error.h"

#include "documents/documents-error.h"
#include "store/store-error.h"

#include <gio/gio.h>

/**
 * operations_error_quark:
 *
 * The domain of #OperationsError.
 */
G_DEFINE_QUARK (operations-error-quark, operations_error)

/* In the order of the enumerations. */
static const char * const codes_operations[] = {
  "saisie_invalide", "inconnu", "conditions_manquantes", "interdit", "accord_manquant",
  "employeur_non_informe", "document_hors_prestation", "import_refuse", "existe", "fichier",
  "document_inconnu", "conflit",
};

static const char * const codes_store[] = {
  "existe", "inconnu", "pas_une_base", "version_recente", "base_occupee", "lecture_seule",
  "disque_plein", "disque", "base_endommagee", "phrase_incorrecte", "saisie_invalide",
  "modifie_ailleurs", "rien_a_annuler", "memoire",
};

static const char * const codes_documents[] = {
  "police_absente", "interdit", "dessin", "structure", "illisible", "modele",
};

static const char *
code_at (const char * const *codes,
         guint               n,
         int                 place)
{
  return place >= 0 && (guint) place < n ? codes[place] : "echec";
}

/**
 * operations_error_get_code:
 * @error: what an operation, the store or a document answered
 *
 * Returns: the code of a refusal, which scripts and tests compare; "echec" for what has none
 */
const char *
operations_error_get_code (const GError *error)
{
  if (error->domain == OPERATIONS_ERROR)
    return code_at (codes_operations, G_N_ELEMENTS (codes_operations), error->code);
  if (error->domain == STORE_ERROR)
    return code_at (codes_store, G_N_ELEMENTS (codes_store), error->code);
  if (error->domain == DOCUMENTS_ERROR)
    return code_at (codes_documents, G_N_ELEMENTS (codes_documents), error->code);
  if (error->domain == G_FILE_ERROR || error->domain == G_IO_ERROR)
    return "fichier";

  return "echec";
}

/**
 * operation_refuse:
 * @message: what happened and what to do, to show
 *
 * Says why something is not done, in the words of the one who refuses it.
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
operation_refuse (GError          **error,
                  OperationsError   code,
                  const char       *message)
{
  g_set_error_literal (error, OPERATIONS_ERROR, code, message);

  return FALSE;
}
