/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

const char *mots_agent          (const char *civilite);
const char *mots_l_agent        (const char *civilite);
const char *mots_de_l_agent     (const char *civilite);
const char *mots_statut_agent   (const char *statut, const char *civilite);
char       *mots_personne       (const char *civilite, const char *prenom, const char *nom);
char       *mots_personne_breve (const char *civilite, const char *prenom, const char *nom);
char       *mots_a_la_structure (const char *nom);
char       *mots_de_nom          (const char *nom);
char       *mots_de_la_structure (const char *nom);
char       *mots_minuscule      (const char *texte);
char       *mots_periode        (gint64 du, gint64 au);
const char *mots_section        (const char *code);
const char *mots_entretien      (const char *genre);
const char *mots_mode           (const char *mode);
const char *mots_initiative     (const char *initiative);
const char *mots_demarche       (const char *genre);
const char *mots_statut_action  (const char *statut);
const char *mots_document       (const char *document);
const char *mots_statut_dossier (const char *statut);
const char *mots_echeance       (const char *code);
const char *mots_echange        (const char *genre);
const char *mots_manque         (const char *statut);
