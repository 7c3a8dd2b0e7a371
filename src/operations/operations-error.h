/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OperationsError:
 *
 * Why an operation was refused; operations_error_get_code() gives its code for scripts
 * (docs/cli.md lists them all).
 */
typedef enum
{
  OPERATIONS_ERROR_INVALID,       /* saisie_invalide */
  OPERATIONS_ERROR_UNKNOWN,       /* inconnu: no such dossier, prestation, centre */
  OPERATIONS_ERROR_CONDITIONS,    /* conditions_manquantes */
  OPERATIONS_ERROR_FORBIDDEN,     /* interdit: a rule forbids it */
  OPERATIONS_ERROR_ACCORD,        /* accord_manquant */
  OPERATIONS_ERROR_NOT_INFORMED,  /* employeur_non_informe */
  OPERATIONS_ERROR_PRESTATION,    /* document_hors_prestation */
  OPERATIONS_ERROR_IMPORT,        /* import_refuse: each fault is in ImportResultat */
  OPERATIONS_ERROR_EXISTS,        /* existe */
  OPERATIONS_ERROR_FILE,          /* fichier */
  OPERATIONS_ERROR_DOCUMENT,      /* document_inconnu */
  OPERATIONS_ERROR_CONFLICT,      /* conflit: only with a reason */
} OperationsError;

#define OPERATIONS_ERROR (operations_error_quark ())
GQuark      operations_error_quark    (void);
const char *operations_error_get_code (const GError    *error);
gboolean    operation_refuse          (GError         **error,
                                       OperationsError  code,
                                       const char      *message);

G_END_DECLS
