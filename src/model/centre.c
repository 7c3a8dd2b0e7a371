/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/centre.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Centre, champ)

static const Champ champs[] = {
  { 1, "code", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Code"), NULL, POSITION (code) },
  { 2, "sigle", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Acronym"), NULL, POSITION (sigle) },
  { 3, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Name"), NULL, POSITION (nom) },
  { 4, "adresse", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Address"), NULL, POSITION (adresse) },
  { 5, "code_postal", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Postcode"), NULL, POSITION (code_postal) },
  { 6, "commune", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Town"), NULL, POSITION (commune) },
  { 7, "siret", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("SIRET"), NULL, POSITION (siret) },
  { 8, "courriel", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("E-mail"), NULL, POSITION (courriel) },
  { 9, "telephone", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Telephone"), NULL, POSITION (telephone) },
  { 10, "logo", CHAMP_OCTETS, 0, CHAMP_LONG, N_("Logo"), NULL, POSITION (logo) },
  { 11, "signataire_nom", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Signatory"),
    NULL, POSITION (signataire_nom) },
  { 12, "signataire_qualite", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Position of the signatory"),
    NULL, POSITION (signataire_qualite) },
  { 13, "referent_handicap", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Disability officer"),
    NULL, POSITION (referent_handicap) },
  { 14, "territoire", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Territory"), NULL, POSITION (territoire) },
  { 15, "mention_tva", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Mention of VAT"),
    NULL, POSITION (mention_tva) },
  { 16, "reglement", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Terms of payment"),
    NULL, POSITION (reglement) },
  { 17, "devis_validite_mois", CHAMP_ENTIER, 0, CHAMP_SIMPLE, N_("Months a quotation is valid"),
    NULL, POSITION (devis_validite_mois) },
  { 18, "alsace_moselle", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE,
    N_("Working days leave out the holidays of Alsace-Moselle"), NULL, POSITION (alsace_moselle) },
  { 19, "couleur", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Colour of the documents"),
    NULL, POSITION (couleur) },
  { 20, "mentions", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Mentions at the foot of the documents"),
    NULL, POSITION (mentions) },
};

const FicheTable centre_table = {
  .numero = 1,
  .nom = "centre",
  .libelle = N_("Centre"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Centre, centre, centre_table)

/**
 * centre_get_feries:
 * @self: (nullable): the centre of a base
 *
 * Returns: the public holidays that its working days leave out; those of the whole country where
 *   it does not say
 */
Feries
centre_get_feries (Centre *self)
{
  return self != NULL && self->alsace_moselle == 1 ? FERIES_ALSACE_MOSELLE : FERIES_FRANCE;
}
