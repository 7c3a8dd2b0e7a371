/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/modele-contexte.h"

/* One line a variable: a field of the record that is the subject, or a function that reads it. Each
 * is described in docs/modeles.md. */
#define CHAMP(nom, type, Record, field) \
  { nom, type, NULL, G_STRUCT_OFFSET (Record, field), NULL }
#define TEXTE(nom, Record, field) CHAMP (nom, MODELE_TEXTE, Record, field)
#define DATE(nom, Record, field) CHAMP (nom, MODELE_DATE, Record, field)
#define LU(nom, type, lire) \
  { nom, type, lire, 0, NULL }
#define OBJET(nom, lire, classe) \
  { nom, MODELE_OBJET, lire, 0, classe }
#define LISTE(nom, lire, classe) \
  { nom, MODELE_LISTE, lire, 0, classe }
#define CLASSE(classe, nom, variables) \
  const ModeleClasse classe = { nom, variables, G_N_ELEMENTS (variables) }

extern const ModeleClasse modele_classe_centre;
extern const ModeleClasse modele_classe_agent;
extern const ModeleClasse modele_classe_collectivite;
extern const ModeleClasse modele_classe_conseiller;
extern const ModeleClasse modele_classe_contact;
extern const ModeleClasse modele_classe_prestation;
extern const ModeleClasse modele_classe_dossier;
extern const ModeleClasse modele_classe_heures;
extern const ModeleClasse modele_classe_convention;
extern const ModeleClasse modele_classe_signature;
extern const ModeleClasse modele_classe_phase;
extern const ModeleClasse modele_classe_entretien;
extern const ModeleClasse modele_classe_temps;
extern const ModeleClasse modele_classe_demarche;
extern const ModeleClasse modele_classe_section;
extern const ModeleClasse modele_classe_action;
extern const ModeleClasse modele_classe_acte;
extern const ModeleClasse modele_classe_offre;
extern const ModeleClasse modele_classe_tarif;
extern const ModeleClasse modele_classe_rendez_vous;
extern const ModeleClasse modele_classe_presence;
extern const ModeleClasse modele_classe_preparation;

void modele_read_preparation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur);

void modele_read_rendez_vous (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur);

/* The sections that say something, as the class "section" reads them. */
void modele_read_sections (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur);

/* An action that is no longer to be done; a démarche that still is. */
gboolean modele_is_started (const Action *action);
gboolean modele_is_left    (const Demarche *demarche);

static inline gboolean
modele_has_text (const char *text)
{
  ModeleValeur valeur = { .type = MODELE_TEXTE, .texte = (char *) text };

  return modele_valeur_is_true (&valeur);
}
