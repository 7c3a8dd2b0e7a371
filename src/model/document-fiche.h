/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_DOCUMENT_FICHE (document_fiche_get_type ())
G_DECLARE_FINAL_TYPE (DocumentFiche, document_fiche, JALONS, DOCUMENT_FICHE, Fiche)

/**
 * DocumentFiche:
 *
 * a document that was made for a dossier; its PDF is a #ContenuDocument.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _DocumentFiche
{
  Fiche parent_instance;

  char *genre;
  char *numero;
  gint64 version;
  gint64 le;
  char *empreinte;
  char **destinataires;
  gint64 pages;
  gint64 brouillon;
  gint64 finalise_le;
  char *modele;
  gint64 imprime_le;
  gint64 exemplaires;
};

extern const FicheTable document_fiche_table;

gboolean document_fiche_is_final (DocumentFiche *self);

G_END_DECLS
