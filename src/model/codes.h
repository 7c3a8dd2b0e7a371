/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/* The codes of data-model, with their labels; stored as text, never as numbers. */

extern const CodeLibelle codes_statut_dossier[];
extern const CodeLibelle codes_initiative[];
extern const CodeLibelle codes_motif[];
extern const CodeLibelle codes_mode[];
extern const CodeLibelle codes_civilite[];
extern const CodeLibelle codes_statut_agent[];
extern const CodeLibelle codes_categorie[];
extern const CodeLibelle codes_type_collectivite[];
extern const CodeLibelle codes_role_contact[];
extern const CodeLibelle codes_role_utilisateur[];
extern const CodeLibelle codes_partie[];
extern const CodeLibelle codes_present[];
extern const CodeLibelle codes_genre_convention[];
extern const CodeLibelle codes_statut_entretien[];
extern const CodeLibelle codes_genre_entretien[];
extern const CodeLibelle codes_nature_temps[];
extern const CodeLibelle codes_genre_demarche[];
extern const CodeLibelle codes_statut_demarche[];
extern const CodeLibelle codes_statut_action[];
extern const CodeLibelle codes_genre_echange[];
extern const CodeLibelle codes_sens_echange[];
extern const CodeLibelle codes_genre_piece[];
extern const CodeLibelle codes_acces_piece[];
extern const CodeLibelle codes_ecart_quoi[];
extern const CodeLibelle codes_ecart_nature[];
extern const CodeLibelle codes_section[];
extern const CodeLibelle codes_echeance[];
extern const CodeLibelle codes_etat_echeance[];
extern const CodeLibelle codes_document[];
extern const CodeLibelle codes_destinataire[];
extern const CodeLibelle codes_regle[];
extern const CodeLibelle codes_verdict[];

G_END_DECLS
