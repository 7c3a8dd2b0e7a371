/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/generation-private.h"

/* French, as the texts of a conseiller are; put together at random they name nobody. */

const char * const generation_noms[] = {
  "Abadie", "Aubrac", "Bellavoine", "Bérenger", "Bonnafous", "Boisvert", "Cabrières", "Castelnau",
  "Chaumeil", "Cazeneuve", "Dargelos", "Delpuech", "Désormeaux", "Escalières", "Étiennot", "Fabrègue",
  "Fontanel", "Garrigou", "Grandjean", "Hennecourt", "Jaussaud", "Lannegrand", "Lévêque", "Lorgeril",
  "Maisonneuve", "Marquenterre", "Mazières", "Montbrun", "Noailles", "Œuvrard", "Pélissier", "Peyrolles",
  "Quéméneur", "Rabastens", "Rouquairol", "Sarrazac", "Ségalas", "Teyssonnel", "Vaugrenard", "Wattrelin",
  NULL,
};

const char * const generation_prenoms[] = {
  "Adèle", "Agathe", "Aïcha", "Amaury", "Apolline", "Armand", "Bertille", "Blandine", "Célestin",
  "Clémence", "Corentin", "Déborah", "Élodie", "Émilien", "Éric", "Fatou", "Florian", "Gaspard",
  "Gwenaëlle", "Hélène", "Inès", "Joël", "Karim", "Léonie", "Loïc", "Maëlle", "Mathieu", "Nadège",
  "Noé", "Odile", "Pascaline", "Quentin", "Rémi", "Rose", "Samuel", "Solène", "Thibault", "Ysaline",
  NULL,
};

const char * const generation_communes[] = {
  "Saint-Aubin-des-Vignes", "Beaumarais-les-Étangs", "Castelvieil-des-Coteaux", "Lamothe-Garrigal",
  "Montbrisset-sous-Forge", "Trois-Puits-la-Forêt", "Le Plessis-Fontaine", "Villeneuve-les-Aulnes",
  "Roquemaure-la-Haute", "Pont-de-l’Isle", "La Chapelle-aux-Érables", "Sainte-Colombe-du-Gué",
  "Bois-le-Comte", "Marsac-les-Ormes", "Val-de-Thérain", "Orgeval-la-Rivière", "Champ-du-Moulin",
  "Les Hautes-Granges", "Puy-Sainte-Foy", "Aigues-Claires", NULL,
};

const char * const generation_fonctions[] = {
  "Agente d’accueil", "Adjoint technique", "Atsem", "Auxiliaire de puériculture", "Jardinier",
  "Gestionnaire de paie", "Secrétaire de mairie", "Cuisinier de restaurant scolaire", "Bibliothécaire",
  "Agent de propreté", "Animatrice périscolaire", "Chargé de voirie", "Aide à domicile",
  "Instructeur d’urbanisme", "Régisseur", NULL,
};

const char * const generation_resumes[] = {
  "Présentation du cadre, des engagements de chacun et de la confidentialité.",
  "Analyse de la demande, choix des objectifs et calendrier des séances.",
  "Récit du parcours ; repérage de plusieurs réalisations marquantes.",
  "Portefeuille de compétences à partir de situations de travail récentes.",
  "Restitution du questionnaire d’intérêts et du tri des valeurs.",
  "Comparaison des hypothèses et préparation des enquêtes métiers.",
  "Exploitation des enquêtes ; choix du projet principal.",
  "Co-rédaction de la synthèse et du plan d’actions.",
  "Relecture finale et choix des passages partagés.",
  NULL,
};

const char * const generation_notes[] = {
  "Parle peu au début ; prend confiance lorsqu’on revient aux gestes du métier.",
  "Sous-estime ses compétences d’organisation ; lui faire relire son propre récit.",
  "La fatigue tient aux conditions de travail plus qu’au métier lui-même.",
  "Crainte de l’informatique, à objectiver par un test.",
  "Très investie ; revenir sur le calendrier, jugé trop serré.",
  "Hésite entre deux pistes ; la seconde relève davantage du rêve aimé.",
  "A préparé l’entretien par écrit. Bonne appropriation de la démarche.",
  NULL,
};

const char * const generation_paragraphes[] = {
  "La demande part d’un constat partagé : le poste a changé plus vite que la personne ne l’avait "
  "imaginé. L’agent souhaite comprendre ce qui use et ce qui soutient, et décider sans précipitation.",
  "Le parcours montre une progression régulière, des responsabilités prises sans titre et un goût "
  "constant pour la transmission. Trois expériences ont été retenues et décrites en détail.",
  "Les compétences repérées sont d’abord relationnelles : accueillir, expliquer, apaiser. Elles "
  "s’accompagnent d’une rigueur administrative que l’entourage professionnel reconnaît.",
  "Deux hypothèses ont été comparées, avec leurs conditions de réussite et leurs limites. La première "
  "prolonge l’expérience ; la seconde suppose une formation et du temps.",
  "Le projet retenu est réaliste à moyen terme. Il repose sur une immersion, une remise à niveau et un "
  "échange avec la collectivité sur le calendrier.",
  NULL,
};

const char * const generation_actions[] = {
  "Rencontrer deux professionnels du métier visé", "Suivre une formation bureautique",
  "Demander une immersion de cinq jours", "Mettre à jour son curriculum vitæ",
  "Prendre rendez-vous avec le médecin du travail", "S’inscrire à la préparation au concours",
  "Présenter le projet à la direction", NULL,
};

const char * const generation_conseillers[] = {
  "Claire Montbrun", "Hélène Vaugrenard", "Thibault Lannegrand", "Ysaline Cazeneuve-Roc", NULL,
};
