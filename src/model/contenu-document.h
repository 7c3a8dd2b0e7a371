/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_CONTENU_DOCUMENT (contenu_document_get_type ())
G_DECLARE_FINAL_TYPE (ContenuDocument, contenu_document, JALONS, CONTENU_DOCUMENT, Fiche)

/**
 * ContenuDocument:
 *
 * the PDF of a #DocumentFiche, under the same uuid: neither the lists nor the dossier need it, so
 * it is read alone.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _ContenuDocument
{
  Fiche parent_instance;

  char *document;
  GBytes *pdf;
};

extern const FicheTable contenu_document_table;

G_END_DECLS
