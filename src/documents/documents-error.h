/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DocumentsError:
 * @DOCUMENTS_ERROR_FONT: a face of the theme is not installed
 * @DOCUMENTS_ERROR_FORBIDDEN: a rule of the domain forbids this document for this dossier
 * @DOCUMENTS_ERROR_PAINT: Cairo refused to paint or to finish the file
 *
 * Why a document could not be made.
 */
typedef enum {
  DOCUMENTS_ERROR_FONT,
  DOCUMENTS_ERROR_FORBIDDEN,
  DOCUMENTS_ERROR_PAINT,
} DocumentsError;

#define DOCUMENTS_ERROR (documents_error_quark ())

GQuark documents_error_quark (void);
