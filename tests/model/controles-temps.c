/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "controles.h"

/* The first appointment, the hours and the span. */

const Cas cas_premier_rdv[] = {
  { "cdg34", "demande", "", "ok", "no delay" },
  { "cdg84", "demande", "", "ok", "no delay" },
  { "cdg60", "demande", "", "ok", "no delay" },
  { "cdg31", "demande", "", "ok", "no delay" },
  { "cdg31-assistance", "demande", "", "ok", "no delay" },
  { "espace2m", "demande", "", "ok", "22 mars 2026", "2026-03-14" },
  { "espace2m", "demande", "", "alerte", "propose it", "2026-03-15" },
  { "espace2m", "demande", "", "alerte", "propose it", "2026-03-22" },
  { "espace2m", "demande", "", "refus", "propose one now", "2026-03-23" },
  { "espace2m", "demande", "prescription:2026-02-28", "alerte", "20 mars 2026", "2026-03-20" },
  { "espace2m", "demande", "prescription:2026-02-28", "refus", "20 mars 2026", "2026-03-21" },
  { "espace2m", "demande", "prescription:2026-03-10", "alerte", "22 mars 2026", "2026-03-22" },
  { "espace2m", "demande", "demande:- prescription:2026-03-02", "alerte", "22 mars", "2026-03-22"
    },
  { "espace2m", "demande", "demande:-", "inconnu", "day of the request", "2026-03-22" },
  { "espace2m", "demande", "propose:2026-03-22", "ok", "not held yet", "2026-05-01" },
  { "espace2m", "en_cours", "propose:2026-03-22 e:diagnostic:realise:2026-04-20:90", "ok",
    "held on 20 avril 2026", "2026-05-01" },
  { "espace2m", "demande", "propose:2026-03-23", "refus", "after the last day", "2026-05-01" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-03-20:90", "ok", "held on 20 mars",
    "2026-05-01" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-04-20:90", "refus", "record the day",
    "2026-05-01" },
  { "espace2m", "refuse", "", "ok", "no further", "2026-05-01" },
  { "espace2m", "suspendu", "", "refus", "propose one now", "2026-05-01" },
  { "espace2m", "demande", "masque:6", "inconnu", "may not be read" },
  { NULL },
};

#define HUIT(suite) \
  E2 ("2026-03-26") E2 ("2026-04-09") E2 ("2026-04-23") E2 ("2026-05-07") E2 ("2026-05-28") \
  E2 ("2026-06-11") E2 ("2026-06-25") suite
#define SEIZE_HEURES HUIT (E2 ("2026-07-09"))
#define VINGT_HEURES SEIZE_HEURES E2 ("2026-07-10") E2 ("2026-07-11")
#define CINQ(genre) \
  "e:" genre ":2026-06-03:90 e:" genre ":2026-06-24:90 e:" genre ":2026-07-08:90 " \
  "e:" genre ":2026-07-29:90 e:" genre ":2026-08-26:90 "

const Cas cas_heures[] = {
  /* cdg34: 24 h on average, all three columns; it warns, and never refuses. */
  { "cdg34", "en_cours", SEIZE_HEURES, "ok", "24 h on average" },
  { "cdg34", "conclu", SEIZE_HEURES "t:preparation:2026-04-01:480", "ok", "24 h are" },
  { "cdg34", "conclu", SEIZE_HEURES
    "t:preparation:2026-04-01:240 t:travail_personnel:2026-04-01:96", "ok", "21 h 36" },
  { "cdg34", "conclu", SEIZE_HEURES
    "t:preparation:2026-04-01:240 t:travail_personnel:2026-04-01:95", "alerte", "below the average"
    },
  { "cdg34", "en_cours", SEIZE_HEURES "t:preparation:2026-04-01:624", "ok", "26 h 24" },
  { "cdg34", "en_cours", SEIZE_HEURES "t:preparation:2026-04-01:625", "alerte", "above the average"
    },
  { "cdg34", "conclu", SEIZE_HEURES "t:preparation:2026-04-01:60000", "alerte", "above" },
  { "cdg34", "en_cours", VINGT_HEURES, "alerte", "10 meetings" },
  { "cdg34", "en_cours", VINGT_HEURES "ecart:entretien:individuel:ajoute:Projet_à_revoir", "ok",
    "20 h" },
  { "cdg34", "en_cours", VINGT_HEURES "ecart:entretien:individuel:ajoute", "alerte", "10 meetings"
    },
  { "cdg34", "conclu", HUIT ("t:preparation:2026-04-01:600"), "alerte", "7 meetings" },
  { "cdg34", "en_cours", "e:individuel:realise:2026-03-26:90", "ok", "1 h 30" },
  { "cdg34", "en_cours", "e:individuel:realise:2026-03-26:89", "alerte", "check its length" },
  { "cdg34", "en_cours", "e:prealable:realise:2026-03-26:60", "ok", "0 h" },
  /* cdg84: 20 to 24 h of meetings. */
  { "cdg84", "en_cours", SEIZE_HEURES, "ok", "20 h to 24 h" },
  { "cdg84", "conclu", SEIZE_HEURES "t:preparation:2026-04-01:600", "refus", "below the minimum" },
  { "cdg84", "clos", SEIZE_HEURES, "ok", "16 h" },
  { "cdg84", "clos", SEIZE_HEURES "fini", "refus", "below the minimum" },
  { "cdg84", "rompu", SEIZE_HEURES, "ok", "16 h" },
  { "cdg84", "conclu", VINGT_HEURES, "ok", "20 h are" },
  { "cdg84", "conclu", VINGT_HEURES "e:collectif:realise:2026-07-12:240", "ok", "24 h are" },
  { "cdg84", "en_cours", VINGT_HEURES "e:collectif:realise:2026-07-12:241", "refus",
    "above the maximum" },
  { "cdg84", "en_cours", VINGT_HEURES "e:collectif:prevu:2026-07-12:241", "alerte",
    "done or planned" },
  { "cdg84", "en_cours", VINGT_HEURES "e:collectif:annule:2026-07-12:241", "ok", "20 h" },
  { "cdg84", "en_cours", VINGT_HEURES "e:suivi:realise:2026-12-12:600", "ok", "20 h" },
  /* cdg60: 20 h, no more and no less. */
  { "cdg60", "conclu", VINGT_HEURES, "ok", "foresees 20 h" },
  { "cdg60", "conclu", SEIZE_HEURES, "refus", "below the minimum" },
  { "cdg60", "en_cours", VINGT_HEURES "e:mi_parcours:realise:2026-07-12:60", "refus", "above" },
  /* espace2m: 12 to 15 h, diagnostic in, bilan RH apart; meetings of 1 to 2 h. */
  { "espace2m", "conclu", "e:diagnostic:realise:2026-03-12:90 " HUIT (""), "refus", "above the" },
  { "espace2m", "conclu", HUIT ("e:restitution_rh:realise:2026-07-15:60"), "ok", "14 h" },
  { "espace2m", "conclu", E2 ("2026-03-26") "e:diagnostic:realise:2026-03-12:90", "refus",
    "below the minimum of 12 h" },
  { "espace2m", "en_cours", "e:individuel:prevu:2026-03-26:60", "ok", "0 h" },
  { "espace2m", "en_cours", "e:individuel:prevu:2026-03-26:59", "alerte", "check its length" },
  { "espace2m", "en_cours", "e:individuel:realise:2026-03-26:121", "alerte", "check its length" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-03-26:60", "ok", "1 h" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-03-26:59", "alerte", "length" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-03-26:120", "ok", "2 h" },
  { "espace2m", "en_cours", "e:restitution_rh:realise:2026-03-26:91", "alerte", "length" },
  /* cdg31: five meetings, no hours. */
  { "cdg31", "conclu", CINQ ("individuel:realise"), "ok", "no hours" },
  { "cdg31", "conclu", CINQ ("individuel:annule"), "alerte", "0 meetings" },
  { "cdg31", "en_cours", CINQ ("individuel:realise") E2 ("2026-08-27"), "alerte", "6 meetings" },
  { "cdg31", "suivi", CINQ ("individuel:realise") "e:suivi:realise:2026-12-02:60", "ok", "no hours"
    },
  { "cdg31-assistance", "en_cours", "t:preparation:2026-04-01:6000", "ok", "no hours" },
  /* The signed agreement, and the amendment. */
  { "cdg60", "en_cours", SIGNEE "convenu:960 " SEIZE_HEURES, "ok", "16 h" },
  { "cdg60", "en_cours", SIGNEE "convenu:959 " SEIZE_HEURES, "refus", "amendment" },
  { "cdg60", "en_cours", SIGNEE "convenu:960 e:individuel:prevu:2026-07-20:60 " SEIZE_HEURES,
    "alerte", "amendment signed first" },
  { "cdg60", "en_cours", "convenu:600 " SEIZE_HEURES, "ok", "16 h" },
  { "cdg60", "en_cours", SIGNEE "convenu:600 avenant:960:agent:collectivite:centre " SEIZE_HEURES,
    "ok", "16 h" },
  { "cdg60", "en_cours", SIGNEE "convenu:600 avenant:960:agent:centre " SEIZE_HEURES, "refus",
    "amendment" },
  { "cdg60", "en_cours", SIGNEE "convenu:600 informe:0 avenant:960:agent:centre " SEIZE_HEURES,
    "ok", "16 h" },
  { "cdg60", "conclu", SIGNEE "avenant:1320:agent:collectivite:centre "
    "e:mi_parcours:realise:2026-07-12:60 " VINGT_HEURES, "alerte", "above the maximum" },
  { "cdg34", "en_cours", SIGNEE "convenu:900 " SEIZE_HEURES, "refus", "amendment" },
  /* What is not known, and what may not be read. */
  { "cdg84", "en_cours", "e:individuel:realise:2026-03-26:-", "inconnu", "26 mars 2026" },
  { "cdg84", "en_cours", "e:individuel:prevu:2026-03-26:-", "ok", "0 h" },
  { "cdg60", "en_cours", "e:individuel:realise:2026-03-25:- e:mi_parcours:realise:2026-07-12:60 "
    VINGT_HEURES, "refus", "above the maximum" },
  { "cdg84", "en_cours", SEIZE_HEURES "seul:entretien:2", "inconnu", "may not be read" },
  { "cdg34", "en_cours", "t:preparation:2026-04-01:60 seul:temps:0", "inconnu", "may not be" },
  { "cdg84", "en_cours", "masque:6", "inconnu", "may not be read" },
  { "cdg84", "en_cours", SEIZE_HEURES "masque:1", "ok", "16 h" },
  { NULL },
};

const Cas cas_duree[] = {
  { "cdg84", "en_cours", E2 ("2020-01-01"), "ok", "no span" },
  { "cdg31-assistance", "en_cours", "", "ok", "no span" },
  { "cdg34", "en_cours", "", "ok", "not planned yet" },
  /* cdg34: 3 to 6 months; the préalable does not count. */
  { "cdg34", "en_cours", "e:prealable:realise:2026-01-05:60 " E2 ("2026-03-26"), "ok",
    "26 septembre 2026" },
  { "cdg34", "en_cours", E2 ("2026-03-01"), "ok", "1er septembre 2026" },
  { "cdg34", "en_cours", E2 ("2026-02-28"), "refus", "28 août 2026" },
  { "cdg34", "suspendu", E2 ("2026-02-28"), "refus", "28 août 2026" },
  { "cdg34", "rompu", E2 ("2026-02-28"), "ok", "28 août 2026" },
  { "cdg34", "conclu", E2 ("2026-02-28") E2 ("2026-08-28"), "ok", "28 août 2026" },
  { "cdg34", "conclu", E2 ("2026-02-28") E2 ("2026-08-29"), "refus", "29 août 2026" },
  { "cdg34", "conclu", E2 ("2026-02-28") E2 ("2026-05-28"), "ok", "28 août 2026" },
  { "cdg34", "conclu", E2 ("2026-02-28") E2 ("2026-05-27"), "alerte", "less than 3 months" },
  { "cdg34", "en_cours", E2 ("2026-08-31") "e:individuel:prevu:2027-02-28:120", "ok", "28 février"
    },
  { "cdg34", "en_cours", E2 ("2026-08-31") "e:individuel:prevu:2027-03-01:120", "alerte",
    "bring it forward" },
  { "cdg34", "en_cours", E2 ("2026-08-31") "e:suivi:prevu:2027-09-01:60", "ok", "28 février" },
  { "cdg34", "en_cours", "e:suivi:realise:2025-03-26:60 " E2 ("2026-03-26"), "ok",
    "from 26 mars 2026" },
  /* cdg60 and espace2m say "environ": they warn. */
  { "cdg60", "en_cours", E2 ("2026-02-28"), "alerte", "28 août 2026" },
  { "cdg60", "conclu", E2 ("2026-02-28") E2 ("2026-12-28"), "alerte", "after the end" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-05-31:90", "alerte", "31 août 2026" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-06-01:90", "ok", "1er septembre 2026" },
  { "espace2m", "conclu", E2 ("2026-05-01") E2 ("2026-08-02"), "alerte", "after the end" },
  /* cdg31: one quarter. */
  { "cdg31", "en_cours", E2 ("2026-06-01"), "ok", "1er septembre 2026" },
  { "cdg31", "en_cours", E2 ("2026-05-31"), "refus", "31 août 2026" },
  { "cdg31", "conclu", E2 ("2026-03-03") E2 ("2026-06-04"), "refus", "after the end" },
  /* A leap day and the ends of months. */
  { "cdg31", "en_cours", E2 ("2027-11-30"), "ok", "29 février 2028", "2028-02-29" },
  { "cdg31", "en_cours", E2 ("2027-11-30"), "refus", "29 février 2028", "2028-03-01" },
  { "cdg31", "en_cours", E2 ("2026-11-30"), "ok", "28 février 2027", "2027-02-28" },
  { "cdg34", "en_cours", "masque:6", "inconnu", "may not be read" },
  { "cdg34", "en_cours", E2 ("2026-03-26") "seul:entretien:0", "inconnu", "may not be read" },
  { NULL },
};
