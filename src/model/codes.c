/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/codes.h"

#include <glib/gi18n.h>

const CodeLibelle codes_statut_dossier[] = {
  { "demande", N_("Request") },
  { "entretien_prealable", N_("Preliminary meeting") },
  { "conventionnement", N_("Agreement being signed") },
  { "en_cours", N_("In progress") },
  { "suspendu", N_("Suspended") },
  { "conclu", N_("Concluded") },
  { "suivi", N_("Follow-up") },
  { "clos", N_("Closed") },
  { "refuse", N_("Refused") },
  { "non_engage", N_("Not started") },
  { "rompu", N_("Broken off") },
  { NULL, NULL },
};

const CodeLibelle codes_initiative[] = {
  { "agent", N_("Employee") },
  { "employeur", N_("Employer") },
  { "cme", N_("Job retention committee") },
  { NULL, NULL },
};

const CodeLibelle codes_motif[] = {
  { "mobilite_interne", N_("Internal mobility") },
  { "mobilite_externe", N_("External mobility") },
  { "mobilite_subie", N_("Imposed mobility") },
  { "mobilite_preventive", N_("Preventive mobility") },
  { "reclassement", N_("Redeployment") },
  { "inaptitude", N_("Unfitness") },
  { "usure", N_("Occupational wear") },
  { "reorganisation", N_("Reorganisation of services") },
  { "situation_difficile", N_("Difficult situation") },
  { "changement_metier", N_("Change of occupation") },
  { "evolution", N_("Career development") },
  { "maintien_emploi", N_("Job retention") },
  { NULL, NULL },
};

const CodeLibelle codes_mode[] = {
  { "presentiel", N_("In person") },
  { "visio", N_("Video call") },
  { "telephone", N_("Telephone") },
  { NULL, NULL },
};

const CodeLibelle codes_civilite[] = {
  { "Mme", N_("Ms") },
  { "M.", N_("Mr") },
  { NULL, NULL },
};

const CodeLibelle codes_statut_agent[] = {
  { "titulaire", N_("Permanent civil servant") },
  { "stagiaire", N_("Trainee civil servant") },
  { "contractuel", N_("Contract employee") },
  { NULL, NULL },
};

const CodeLibelle codes_categorie[] = {
  { "A", N_("Category A") },
  { "B", N_("Category B") },
  { "C", N_("Category C") },
  { NULL, NULL },
};

const CodeLibelle codes_type_collectivite[] = {
  { "commune", N_("Municipality") },
  { "communaute_communes", N_("Community of municipalities") },
  { "communaute_agglomeration", N_("Urban community") },
  { "metropole", N_("Metropolis") },
  { "syndicat", N_("Joint authority") },
  { "departement", N_("Department") },
  { "region", N_("Region") },
  { "ccas", N_("Social action centre") },
  { "autre", N_("Other") },
  { NULL, NULL },
};

const CodeLibelle codes_role_contact[] = {
  { "rh", N_("Human resources") },
  { "signataire", N_("Signatory") },
  { "elu", N_("Elected official") },
  { "autre", N_("Other") },
  { NULL, NULL },
};

const CodeLibelle codes_role_utilisateur[] = {
  { "conseiller", N_("Adviser") },
  { "secretariat", N_("Office") },
  { "responsable", N_("Manager") },
  { NULL, NULL },
};

const CodeLibelle codes_partie[] = {
  { "agent", N_("Employee") },
  { "collectivite", N_("Employer") },
  { "centre", N_("Centre") },
  { NULL, NULL },
};

const CodeLibelle codes_present[] = {
  { "agent", N_("Employee") },
  { "collectivite", N_("Employer") },
  { "conseiller", N_("Adviser") },
  { NULL, NULL },
};

const CodeLibelle codes_genre_convention[] = {
  { "tripartite", N_("Three-party agreement") },
  { "prealable", N_("Framework agreement") },
  { "avenant", N_("Amendment") },
  { NULL, NULL },
};

const CodeLibelle codes_statut_entretien[] = {
  { "prevu", N_("planned") },
  { "confirme", N_("confirmed") },
  { "realise", N_("held") },
  { "reporte", N_("postponed") },
  { "annule", N_("cancelled") },
  { "absent_excuse", N_("excused absence") },
  { "absent", N_("absence") },
  { NULL, NULL },
};

const CodeLibelle codes_genre_entretien[] = {
  { "prealable", N_("Preliminary meeting") },
  { "diagnostic", N_("Diagnostic meeting") },
  { "individuel", N_("Individual meeting") },
  { "collectif", N_("Group session") },
  { "tripartite_demarrage", N_("Three-party kick-off") },
  { "mi_parcours", N_("Mid-course exchange") },
  { "tripartite_synthese", N_("Three-party summary meeting") },
  { "restitution_rh", N_("Feedback to HR") },
  { "suivi", N_("Follow-up meeting") },
  { NULL, NULL },
};

const CodeLibelle codes_nature_temps[] = {
  { "travail_personnel", N_("Employee’s own work") },
  { "preparation", N_("Preparation") },
  { NULL, NULL },
};

const CodeLibelle codes_genre_demarche[] = {
  { "enquete_metier", N_("Occupation survey") },
  { "recherche_documentaire", N_("Documentary research") },
  { "immersion", N_("Work immersion") },
  { "autre", N_("Other") },
  { NULL, NULL },
};

const CodeLibelle codes_statut_demarche[] = {
  { "a_faire", N_("to do") },
  { "en_cours", N_("under way") },
  { "fait", N_("done") },
  { "abandonne", N_("given up") },
  { NULL, NULL },
};

const CodeLibelle codes_statut_action[] = {
  { "a_faire", N_("to do") },
  { "en_cours", N_("under way") },
  { "fait", N_("done") },
  { "abandonne", N_("given up") },
  { "change", N_("changed") },
  { NULL, NULL },
};

const CodeLibelle codes_genre_echange[] = {
  { "appel", N_("Call") },
  { "courriel", N_("E-mail") },
  { "courrier", N_("Letter") },
  { "autre", N_("Other") },
  { NULL, NULL },
};

const CodeLibelle codes_sens_echange[] = {
  { "recu", N_("received") },
  { "emis", N_("sent") },
  { NULL, NULL },
};

const CodeLibelle codes_genre_piece[] = {
  { "cv", N_("CV") },
  { "fiche_poste", N_("Job description") },
  { "courrier", N_("Letter") },
  { "diplome", N_("Diploma or certificate") },
  { "evaluation", N_("Annual review") },
  { "test", N_("Result of a test") },
  { "scan", N_("Scan") },
  { "autre", N_("Other piece") },
  { NULL, NULL },
};

const CodeLibelle codes_acces_piece[] = {
  { "conseiller", N_("Adviser only") },
  { "secretariat", N_("Office and adviser") },
  { NULL, NULL },
};

const CodeLibelle codes_ecart_quoi[] = {
  { "phase", N_("Phase") },
  { "entretien", N_("Meeting") },
  { NULL, NULL },
};

const CodeLibelle codes_ecart_nature[] = {
  { "ajoute", N_("added") },
  { "retire", N_("dropped") },
  { "deplace", N_("moved") },
  { NULL, NULL },
};

const CodeLibelle codes_section[] = {
  { "demande", N_("Request and expectations") },
  { "parcours", N_("Situation and career") },
  { "competences", N_("Skills") },
  { "moteurs", N_("Interests, values and motivations") },
  { "contraintes", N_("Constraints") },
  { "hypotheses", N_("Options explored") },
  { "projet", N_("Career plan") },
  { "conclusion", N_("Conclusion") },
  { "libre", N_("Free section") },
  { NULL, NULL },
};

const CodeLibelle codes_echeance[] = {
  { "premier_rdv", N_("First appointment") },
  { "fin_de_periode", N_("End of the period") },
  { "mi_parcours", N_("Mid-course exchange") },
  { "reunion_synthese", N_("Summary meeting") },
  { "signature_convention", N_("Signature of the agreement") },
  { "demarche", N_("Step") },
  { "action", N_("Action") },
  { "suivi", N_("Follow-up") },
  { NULL, NULL },
};

const CodeLibelle codes_etat_echeance[] = {
  { "a_venir", N_("to come") },
  { "proche", N_("near") },
  { "depassee", N_("overdue") },
  { "tenue", N_("kept") },
  { "sans_objet", N_("not applicable") },
  { NULL, NULL },
};

const CodeLibelle codes_document[] = {
  { "synthese", N_("Summary document") },
  { "livret", N_("Individual booklet") },
  { "restitution", N_("Feedback to the employer") },
  { "plan_action", N_("Action plan") },
  { "fiche_renseignement", N_("Information sheet") },
  { "devis", N_("Quotation") },
  { "convention_prealable", N_("Framework agreement") },
  { "convention", N_("Agreement") },
  { "avenant", N_("Amendment") },
  { "convocation", N_("Invitation") },
  { "emargement", N_("Attendance sheet") },
  { "attestation", N_("Certificate of attendance") },
  { "mi_parcours", N_("Mid-course report") },
  { "etat_liquidatif", N_("Statement of charges") },
  { "cahier_des_charges", N_("Specifications") },
  { "avis_restitution", N_("Opinion on the feedback") },
  { "questionnaire_fin", N_("Closing questionnaire") },
  { "questionnaire_6_mois", N_("Six-month questionnaire") },
  { "relance", N_("Reminder letter") },
  { NULL, NULL },
};

const CodeLibelle codes_destinataire[] = {
  { "agent", N_("Employee") },
  { "collectivite", N_("Employer") },
  { "centre", N_("Centre") },
  { "operateur_cep", N_("Career guidance operator") },
  { NULL, NULL },
};

const CodeLibelle codes_regle[] = {
  { "accord_agent", N_("Employee’s consent") },
  { "premier_rdv", N_("First appointment") },
  { "heures", N_("Hours") },
  { "duree", N_("Span") },
  { "reunions", N_("Compulsory meetings") },
  { "ecarts", N_("Adaptations") },
  { "confidentialite", N_("Confidentiality") },
  { "territoire", N_("Territory") },
  { "prerequis_francais", N_("French prerequisite") },
  { "convention", N_("Agreement") },
  { NULL, NULL },
};

const CodeLibelle codes_verdict[] = {
  { "ok", N_("in order") },
  { "alerte", N_("to watch") },
  { "inconnu", N_("not known") },
  { "refus", N_("not allowed") },
  { NULL, NULL },
};
