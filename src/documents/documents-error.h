/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DocumentsError:
 * @DOCUMENTS_ERROR_FONT: a face of the theme is not installed
 * @DOCUMENTS_ERROR_FORBIDDEN: a rule of the domain forbids this document for this dossier
 * @DOCUMENTS_ERROR_PAINT: Cairo refused to paint, or libqpdf to finish the file
 * @DOCUMENTS_ERROR_STRUCTURE: the marks of the file are not those that were painted
 * @DOCUMENTS_ERROR_READ: a file is not a PDF, or a damaged one
 * @DOCUMENTS_ERROR_MODELE: a template has faults, said line by line
 *
 * Why a document could not be made, or read.
 */
typedef enum {
  DOCUMENTS_ERROR_FONT,
  DOCUMENTS_ERROR_FORBIDDEN,
  DOCUMENTS_ERROR_PAINT,
  DOCUMENTS_ERROR_STRUCTURE,
  DOCUMENTS_ERROR_READ,
  DOCUMENTS_ERROR_MODELE,
} DocumentsError;

#define DOCUMENTS_ERROR (documents_error_quark ())

GQuark documents_error_quark (void);
