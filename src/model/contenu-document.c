/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/contenu-document.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (ContenuDocument, champ)

static const Champ champs[] = {
  { 1, "document", CHAMP_REFERENCE, 1, CHAMP_REQUIS | CHAMP_INTERNE, N_("Document"),
    NULL, POSITION (document) },
  { 2, "pdf", CHAMP_OCTETS, 1, CHAMP_LONG, N_("PDF"), NULL, POSITION (pdf) },
};

const FicheTable contenu_document_table = {
  .numero = 35,
  .nom = "contenu_document",
  .libelle = N_("Document"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .a_part = TRUE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (ContenuDocument, contenu_document, contenu_document_table)
