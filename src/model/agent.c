/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/agent.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Agent, champ)

static const Champ champs[] = {
  { 1, "civilite", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Form of address"), codes_civilite, POSITION (civilite) },
  { 2, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Surname"), NULL, POSITION (nom) },
  { 3, "prenom", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("First name"), NULL, POSITION (prenom) },
  { 4, "statut", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Employment status"),
    codes_statut_agent, POSITION (statut) },
  { 5, "categorie", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Category"),
    codes_categorie, POSITION (categorie) },
  { 6, "cadre_emplois", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Employment framework"),
    NULL, POSITION (cadre_emplois) },
  { 7, "grade", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Grade"), NULL, POSITION (grade) },
  { 8, "fonction", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Function"), NULL, POSITION (fonction) },
  { 9, "service", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Department"), NULL, POSITION (service) },
  { 10, "courriel", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("E-mail"), NULL, POSITION (courriel) },
  { 11, "telephone", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Telephone"), NULL, POSITION (telephone) },
  { 12, "adresse", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Address"), NULL, POSITION (adresse) },
  { 13, "naissance_le", CHAMP_DATE, 1, CHAMP_SIMPLE, N_("Date of birth"),
    NULL, POSITION (naissance_le) },
  { 14, "francais_lu_ecrit", CHAMP_BOOLEEN, 1, CHAMP_SIMPLE, N_("Reads and writes French"),
    NULL, POSITION (francais_lu_ecrit) },
  { 15, "rqth", CHAMP_BOOLEEN, 2, CHAMP_SIMPLE, N_("Recognised as a disabled worker"),
    NULL, POSITION (rqth) },
  { 16, "amenagements", CHAMP_TEXTE, 2, CHAMP_SIMPLE, N_("Accommodations"),
    NULL, POSITION (amenagements) },
};

const FicheTable agent_table = {
  .numero = 10,
  .nom = "agent",
  .libelle = N_("Employee"),
  .portee = PORTEE_AGENT,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Agent, agent, agent_table)

/**
 * agent_get_libelle:
 * @self: (nullable): the agent of a dossier
 *
 * Returns: (transfer none): "Agente" or "Agent", as the form of address says, translated
 */
const char *
agent_get_libelle (Agent *self)
{
  if (self != NULL && g_strcmp0 (self->civilite, "Mme") == 0)
    return C_("woman", "Employee");
  if (self != NULL && g_strcmp0 (self->civilite, "M.") == 0)
    return C_("man", "Employee");

  return _("Employee");
}
