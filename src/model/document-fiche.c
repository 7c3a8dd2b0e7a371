/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/document-fiche.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (DocumentFiche, champ)

static const Champ champs[] = {
  { 1, "genre", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Kind"), codes_document, POSITION (genre) },
  { 2, "numero", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Number"), NULL, POSITION (numero) },
  { 3, "version", CHAMP_ENTIER, 1, CHAMP_REQUIS, N_("Version"), NULL, POSITION (version) },
  { 4, "le", CHAMP_INSTANT, 1, CHAMP_REQUIS, N_("Made on"), NULL, POSITION (le) },
  { 5, "empreinte", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Fingerprint"), NULL, POSITION (empreinte) },
  { 6, "destinataires", CHAMP_LISTE, 1, CHAMP_SIMPLE, N_("Recipients"),
    NULL, POSITION (destinataires) },
  { 7, "pages", CHAMP_ENTIER, 1, CHAMP_SIMPLE, N_("Pages"), NULL, POSITION (pages) },
  { 8, "brouillon", CHAMP_BOOLEEN, 1, CHAMP_SIMPLE, N_("Draft"), NULL, POSITION (brouillon) },
  { 10, "finalise_le", CHAMP_INSTANT, 1, CHAMP_SIMPLE, N_("Finalised on"),
    NULL, POSITION (finalise_le) },
  { 11, "modele", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Template"), NULL, POSITION (modele) },
  { 12, "imprime_le", CHAMP_INSTANT, 1, CHAMP_SIMPLE, N_("Printed on"), NULL, POSITION (imprime_le) },
  { 13, "exemplaires", CHAMP_ENTIER, 1, CHAMP_SIMPLE, N_("Copies printed"),
    NULL, POSITION (exemplaires) },
  /* 9 was the PDF, which has a record of its own (contenu_document): not to be used again. */
};

const FicheTable document_fiche_table = {
  .numero = 32,
  .nom = "document_fiche",
  .libelle = N_("Document"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (DocumentFiche, document_fiche, document_fiche_table)

/**
 * document_fiche_is_final:
 *
 * Returns: whether it was finalised: nothing of it changes any more but what is said of its printing
 */
gboolean
document_fiche_is_final (DocumentFiche *self)
{
  return self->finalise_le != CHAMP_ABSENT;
}
