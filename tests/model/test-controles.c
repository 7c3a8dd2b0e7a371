/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "controles.h"
#include "fixtures.h"
#include "scenario.h"

#include "base/formats.h"
#include "model/codes.h"
#include "model/regle.h"

#include <string.h>

/* The rules 1 to 9 of prestations, line by line and prestation by prestation; those on time are
 * in controles-temps.c. */

static const Cas cas_accord[] = {
  { "cdg34", "demande", "", "alerte", "before you go on" },
  { "cdg84", "demande", "initiative:employeur", "alerte", "before you go on" },
  { "cdg60", "demande", "", "alerte", "before you go on" },
  { "espace2m", "demande", "", "alerte", "before you go on" },
  { "cdg31", "demande", "", "alerte", "before you go on" },
  { "cdg31-assistance", "demande", "", "ok", "does not ask" },
  { "cdg31-assistance", "en_cours", "t:preparation:2026-04-01:60", "ok", "does not ask" },
  { "cdg34", "refuse", "", "ok", "nothing was done" },
  { "cdg34", "non_engage", "", "ok", "nothing was done" },
  { "cdg34", "clos", "", "ok", "nothing was done" },
  { "cdg34", "demande", "doc:fiche_renseignement doc:devis", "alerte", "before you go on" },
  { "cdg34", "demande", "doc:synthese", "refus", "document" },
  { "cdg34", "demande", "doc:convention", "refus", "document" },
  { "cdg31", "demande", "doc:livret", "refus", "document" },
  { "cdg60", "demande", "doc:restitution", "refus", "document" },
  { "cdg84", "clos", "doc:attestation", "refus", "document" },
  { "cdg34", "entretien_prealable", "", "refus", "went beyond" },
  { "cdg34", "conventionnement", "", "refus", "went beyond" },
  { "cdg34", "suspendu", "", "refus", "went beyond" },
  { "cdg34", "demande", "signe:agent:2026-03-10", "refus", "signed" },
  { "cdg34", "demande", "e:prealable:realise:2026-03-12:60", "alerte", "before you go on" },
  { "espace2m", "demande", "e:diagnostic:realise:2026-03-12:90", "alerte", "before" },
  { "espace2m", "demande", "e:individuel:realise:2026-03-12:90", "refus", "12 mars 2026" },
  { "espace2m", "demande", "e:individuel:prevu:2026-03-12:90", "alerte", "before" },
  { "espace2m", "clos", "e:individuel:realise:2026-03-12:90", "refus", "was held" },
  { "cdg34", "en_cours", ACCORD SIGNEE E2 ("2026-03-26"), "ok", "4 mars 2026" },
  { "cdg34", "en_cours", "accord:2026-03-04", "alerte", "how it was given" },
  { "cdg34", "demande", "accord:2026-09-02 comment:lettre", "alerte", "to come" },
  { "cdg34", "demande", "accord:2026-09-01 comment:lettre", "ok", "gave consent" },
  { "cdg34", "en_cours", "accord:2026-03-27 comment:lettre " E2 ("2026-03-26"), "alerte",
    "comes before the consent" },
  { "cdg34", "en_cours", "accord:2026-03-26 comment:lettre " E2 ("2026-03-26"), "ok", "gave" },
  { "cdg34", "en_cours", "accord:2026-03-10 comment:lettre " SIGNEE, "ok", "gave consent" },
  { "cdg34", "en_cours", "accord:2026-03-12 comment:lettre " SIGNEE, "alerte",
    "signed on 10 mars 2026" },
  { "cdg34", "demande", "masque:6", "inconnu", "may not be read" },
  { "cdg34", "demande", "masque:1", "inconnu", "Kind" },
  { "cdg34", "conventionnement", "masque:1", "refus", "went beyond" },
  { "cdg34", "en_cours", ACCORD "masque:1", "ok", "gave consent" },
  { "cdg31-assistance", "demande", "masque:0", "ok", "does not ask" },
  { NULL },
};

#define TROIS \
  "e:tripartite_demarrage:realise:2026-03-20:90:acw e:mi_parcours:realise:2026-05-20:60:acw " \
  "e:tripartite_synthese:realise:2026-07-20:90:acw "

static const Cas cas_reunions[] = {
  { "cdg31", "conclu", "", "ok", "no meeting compulsory" },
  { "cdg31-assistance", "conclu", "", "ok", "no meeting compulsory" },
  /* cdg60: start, mid-course, synthèse. */
  { "cdg60", "en_cours", "", "ok", "No meeting that is due" },
  { "cdg60", "conclu", TROIS, "ok", "No meeting that is due" },
  { "cdg60", "conclu", "", "refus", "démarrage" },
  { "cdg60", "conclu", "e:tripartite_demarrage:realise:2026-03-20:90 "
    "e:tripartite_synthese:realise:2026-07-20:90", "refus", "mi-parcours" },
  { "cdg60", "conclu", "e:tripartite_demarrage:realise:2026-03-20:90 "
    "e:tripartite_synthese:realise:2026-07-20:90 ecart:entretien:mi_parcours:retire:Congé_long",
    "ok", "No meeting that is due" },
  { "cdg60", "suivi", TROIS "e:mi_parcours:annule:2026-05-21:60", "ok", "No meeting" },
  { "cdg60", "conclu", "e:tripartite_demarrage:absent:2026-03-20:90 "
    "e:mi_parcours:realise:2026-05-20:60 e:tripartite_synthese:realise:2026-07-20:90", "refus",
    "démarrage" },
  { "cdg60", "en_cours", E2 ("2026-03-26"), "alerte", "should have been held" },
  { "cdg60", "en_cours", "e:tripartite_demarrage:realise:2026-03-20:90 "
    "e:tripartite_synthese:realise:2026-07-20:90", "alerte", "mi-parcours" },
  { "cdg60", "en_cours", "e:tripartite_demarrage:realise:2026-03-20:90 "
    "e:mi_parcours:prevu:2026-10-20:60", "ok", "planned" },
  { "cdg60", "rompu", "", "ok", "No meeting" },
  { "cdg60", "clos", "fini", "refus", "démarrage" },
  { "cdg60", "en_cours", "e:tripartite_demarrage:realise:2026-03-20:90:aw", "alerte",
    "The employer was not" },
  { "cdg60", "en_cours", "informe:0 e:tripartite_demarrage:realise:2026-03-20:90:aw", "ok", "No" },
  /* espace2m: diagnostic; the bilan RH only where it is useful. */
  { "espace2m", "conclu", "", "refus", "diagnostic" },
  { "espace2m", "conclu", "initiative:employeur e:diagnostic:realise:2026-03-20:90", "ok", "No" },
  { "espace2m", "en_cours", E2 ("2026-03-26"), "alerte", "diagnostic" },
  { "espace2m", "conclu", "ecart:entretien:diagnostic:retire:Fait_ailleurs", "ok", "No" },
  { "espace2m", "conclu", "ecart:entretien:diagnostic:retire", "refus", "diagnostic" },
  { "espace2m", "conclu", "ecart:entretien:diagnostic:ajoute:Fait_ailleurs", "refus", "diag" },
  /* cdg34: entretien préalable, with the employer. */
  { "cdg34", "conventionnement", "", "ok", "No meeting" },
  { "cdg34", "en_cours", E2 ("2026-03-26"), "alerte", "préalable" },
  { "cdg34", "conclu", E2 ("2026-03-26"), "refus", "préalable" },
  { "cdg34", "conclu", "e:prealable:realise:2026-03-12:60:acw", "ok", "No meeting" },
  { "cdg34", "conclu", "e:prealable:realise:2026-03-12:60:aw", "alerte", "The employer was" },
  /* cdg84: an employer who asked is associated to every phase; otherwise nothing is due. */
  { "cdg84", "conclu", "initiative:agent", "ok", "No meeting" },
  { "cdg84", "conclu", "initiative:employeur " TROIS, "ok", "No meeting" },
  { "cdg84", "conclu", "initiative:employeur", "alerte", "démarrage" },
  { "cdg84", "conclu", "initiative:employeur informe:0", "ok", "No meeting" },
  { "cdg84", "en_cours", "initiative:employeur " E2 ("2026-03-26"), "alerte", "démarrage" },
  { "cdg60", "conclu", "masque:6", "inconnu", "may not be read" },
  { "cdg60", "conclu", TROIS "ecart:entretien:individuel:ajoute:Oui seul:ecart:0", "inconnu",
    "may not be read" },
  { NULL },
};

static const Cas cas_ecarts[] = {
  { "cdg34", "en_cours", "", "ok", "follows the service" },
  { "cdg84", "en_cours", "e:collectif:realise:2026-03-26:120", "ok", "follows" },
  { "cdg60", "en_cours", TROIS, "ok", "follows" },
  { "espace2m", "en_cours", "e:diagnostic:realise:2026-03-26:90 "
    "e:restitution_rh:realise:2026-06-26:60", "ok", "follows" },
  { "cdg31", "en_cours", "e:individuel:realise:2026-06-26:60::visio", "ok", "follows" },
  { "cdg31-assistance", "en_cours", "", "ok", "follows" },
  { "cdg31-assistance", "en_cours", "sans:conseil_en_cours", "ok", "follows" },
  { "cdg31-assistance", "en_cours", "sans:cadrage", "alerte", "cadrage" },
  /* Every écart has its reason. */
  { "cdg34", "en_cours", "ecart:entretien:individuel:ajoute", "refus", "no reason" },
  { "cdg34", "en_cours", "ecart:entretien:individuel:ajoute:__", "refus", "no reason" },
  { "cdg34", "en_cours", "ecart:entretien:individuel:ajoute:Utile", "ok", "1 adaptation" },
  /* Phases dropped, added, moved. */
  { "cdg34", "en_cours", "sans:investigation", "alerte", "investigation" },
  { "cdg34", "en_cours", "sans:investigation ecart:phase:investigation:retire:Déjà_faite", "ok",
    "1 adaptation" },
  { "cdg34", "en_cours", "sans:investigation ecart:phase:investigation:ajoute:Déjà_faite",
    "alerte", "missing" },
  { "cdg34", "en_cours", "avec:formation", "alerte", "formation" },
  { "cdg34", "en_cours", "avec:formation ecart:phase:formation:ajoute:Demandée", "ok", "1" },
  { "cdg34", "en_cours", "ordre", "alerte", "not at its place" },
  { "cdg34", "en_cours", "ordre ecart:phase:preliminaire:deplace:Urgence", "ok", "1" },
  { "cdg34", "demande", "sans:preliminaire sans:investigation sans:conclusion", "ok", "follows" },
  { "cdg34", "en_cours", "sans:preliminaire sans:investigation sans:conclusion", "alerte",
    "missing" },
  /* Meetings of a kind or of a mode that the centre does not foresee. */
  { "cdg34", "en_cours", "e:collectif:realise:2026-03-26:120", "alerte", "kind" },
  { "cdg34", "en_cours", "e:collectif:annule:2026-03-26:120", "ok", "follows" },
  { "cdg34", "en_cours", "e:collectif:prevu:2026-03-26:120 "
    "ecart:entretien:collectif:ajoute:Groupe_de_pairs", "ok", "1 adaptation" },
  { "cdg34", "en_cours", "e:mi_parcours:realise:2026-03-26:60", "alerte", "kind" },
  { "cdg34", "en_cours", "e:individuel:realise:2026-03-26:120::visio", "ok", "follows" },
  { "cdg34", "en_cours", "e:individuel:realise:2026-03-26:120::telephone", "alerte", "mode" },
  { "cdg60", "en_cours", "e:individuel:realise:2026-03-26:120::visio", "alerte", "mode" },
  { "cdg60", "en_cours", "e:individuel:realise:2026-03-26:120::presentiel", "ok", "follows" },
  { "espace2m", "en_cours", "e:individuel:realise:2026-03-26:120::telephone", "ok", "follows" },
  { "cdg84", "en_cours", "e:individuel:realise:2026-03-26:120::telephone", "ok", "follows" },
  { "cdg60", "en_cours", "e:suivi:prevu:2026-12-01:30::telephone", "ok", "follows" },
  { "cdg60", "en_cours", "e:prealable:realise:2026-03-12:60", "ok", "follows" },
  { "cdg34", "en_cours", "masque:6", "inconnu", "may not be read" },
  { NULL },
};

static const Cas cas_confidentialite[] = {
  { "cdg34", "en_cours", ACCORD, "ok", "Nothing" },
  { "cdg34", "en_cours", ACCORD "section:1 section:0 section:1", "ok", "2 paragraphs" },
  { "cdg34", "en_cours", "section:1", "refus", "consent is not recorded" },
  { "cdg34", "en_cours", "section:0", "ok", "Nothing" },
  { "cdg31-assistance", "en_cours", "section:1", "ok", "1 paragraph" },
  { "cdg31", "suivi", ACCORD "section:1", "ok", "1 paragraph" },
  { "cdg84", "conclu", ACCORD "initiative:employeur section:1 " TROIS, "ok", "1 paragraph" },
  { "cdg60", "en_cours", ACCORD "e:individuel:realise:2026-03-26:120:acw", "alerte", "individual"
    },
  { "cdg60", "en_cours", ACCORD "e:individuel:annule:2026-03-26:120:acw", "ok", "Nothing" },
  { "cdg60", "en_cours", "informe:-", "inconnu", "whether the employer" },
  /* Employer not informed: nothing at all is made for it. */
  { "cdg34", "en_cours", ACCORD "informe:0 signe:agent:2026-03-10 signe:centre:2026-03-14 " E2
    ("2026-03-26"), "ok", "nothing is made" },
  { "cdg34", "en_cours", "informe:0 e:individuel:prevu:2026-03-26:120:acw", "refus",
    "among the people" },
  { "cdg34", "en_cours", "informe:0 e:individuel:annule:2026-03-26:120:acw", "ok", "nothing" },
  { "cdg34", "en_cours", "informe:0 signe:collectivite:2026-03-12", "refus", "has signed" },
  { "cdg34", "en_cours", ACCORD "informe:0 section:1", "refus", "1 paragraph" },
  { "cdg34", "en_cours", ACCORD "informe:0 section:0", "ok", "nothing" },
  { "cdg60", "en_cours", "informe:0 e:mi_parcours:prevu:2026-03-26:60", "refus", "one with it" },
  { "cdg84", "en_cours", "informe:0 e:tripartite_synthese:realise:2026-03-26:60", "refus",
    "one with it" },
  { "espace2m", "en_cours", "informe:0 e:restitution_rh:prevu:2026-03-26:60", "refus",
    "one with it" },
  { "cdg34", "en_cours", "informe:0 doc:restitution", "refus", "document" },
  { "cdg34", "en_cours", "informe:0 doc:synthese:collectivite", "refus", "document" },
  { "cdg34", "en_cours", "informe:0 doc:synthese:agent", "ok", "nothing" },
  { "cdg60", "en_cours", "informe:0 initiative:employeur", "alerte", "check one" },
  { "cdg84", "en_cours", "informe:0 initiative:agent", "ok", "nothing" },
  /* Paragraphs are in the confidential espace. */
  { "cdg34", "en_cours", ACCORD "masque:1", "inconnu", "Shared with the employer" },
  { "cdg34", "en_cours", ACCORD "section:1 seul:section:1", "inconnu", "may not be read" },
  { "cdg34", "en_cours", ACCORD "masque:3", "ok", "Nothing" },
  { NULL },
};

static const Cas cas_territoire[] = {
  { "cdg34", "demande", "territoire:Ailleurs", "ok", "no territory" },
  { "cdg84", "demande", "", "ok", "no territory" },
  { "cdg60", "demande", "", "ok", "no territory" },
  { "cdg31", "demande", "", "ok", "no territory" },
  { "cdg31-assistance", "demande", "masque:0", "ok", "no territory" },
  { "espace2m", "demande", "territoire:Roannais", "ok", "Roannais" },
  { "espace2m", "demande", "territoire:Forez", "ok", "Forez" },
  { "espace2m", "demande", "territoire:forez", "ok", "forez" },
  { "espace2m", "demande", "", "inconnu", "is not known" },
  { "espace2m", "demande", "territoire:Pilat", "refus", "Pilat" },
  { "espace2m", "demande", "territoire:Pilat derogation:territoire:Convention_de_voisinage", "ok",
    "Convention de voisinage" },
  { "espace2m", "demande", "territoire:Pilat derogation:territoire:_", "refus", "Pilat" },
  { "espace2m", "demande", "derogation:territoire:Commune_limitrophe", "ok", "limitrophe" },
  { "espace2m", "demande", "territoire:Pilat derogation:francais:Oui", "refus", "Pilat" },
  { "espace2m", "demande", "territoire:Forez masque:6", "inconnu", "may not be read" },
  { "espace2m", "demande", "territoire:Forez masque:1", "ok", "Forez" },
  { NULL },
};

static const Cas cas_francais[] = {
  { "cdg34", "demande", "francais:0", "ok", "no prerequisite" },
  { "cdg84", "demande", "", "ok", "no prerequisite" },
  { "cdg60", "demande", "", "ok", "no prerequisite" },
  { "cdg31", "demande", "", "ok", "no prerequisite" },
  { "cdg31-assistance", "demande", "masque:0", "ok", "no prerequisite" },
  { "espace2m", "demande", "francais:1", "ok", "reads and writes" },
  { "espace2m", "demande", "", "inconnu", "not known" },
  { "espace2m", "demande", "francais:0", "refus", "does not read" },
  { "espace2m", "demande", "francais:0 derogation:francais:Interprète_présent", "ok", "Interprète"
    },
  { "espace2m", "demande", "derogation:francais:Évalué_à_l’entretien", "ok", "Évalué" },
  { "espace2m", "demande", "francais:0 derogation:francais:_", "refus", "does not read" },
  { "espace2m", "demande", "francais:1 masque:1", "inconnu", "Reads and writes French" },
  { "espace2m", "demande", "francais:1 masque:6", "inconnu", "may not be read" },
  { NULL },
};

static const Cas cas_convention[] = {
  { "cdg34", "demande", "", "ok", "the employee, the employer, the centre" },
  { "cdg31-assistance", "demande", "", "ok", "will sign it: the employer, the centre." },
  { "cdg34", "demande", "informe:0", "ok", "will sign it: the employee, the centre." },
  { "cdg34", "conventionnement", "signe:agent:2026-03-10", "alerte", "the employer, the centre" },
  { "cdg34", "conventionnement", SIGNEE, "ok", "signed by all on 14 mars 2026" },
  { "cdg34", "en_cours", SIGNEE E2 ("2026-03-26"), "ok", "14 mars 2026" },
  { "cdg34", "en_cours", SIGNEE E2 ("2026-03-13"), "alerte", "after the meeting of 13 mars" },
  { "cdg34", "en_cours", SIGNEE E2 ("2026-03-14"), "ok", "14 mars 2026" },
  { "cdg34", "en_cours", "", "refus", "have it signed" },
  { "cdg84", "suspendu", "signe:agent:2026-03-10", "refus", "the employer, the centre" },
  { "cdg60", "conclu", "signe:agent:2026-03-10 signe:collectivite:2026-03-12", "refus",
    "agreement: the centre;" },
  { "cdg60", "conclu", SIGNEE, "ok", "quotation has no amount" },
  { "cdg60", "conclu", SIGNEE "devis:148000", "ok", "signed by all on 14 mars 2026." },
  { "espace2m", "en_cours", "informe:0 devis:1 signe:agent:2026-03-10 signe:centre:2026-03-11",
    "ok", "11 mars 2026" },
  { "espace2m", "entretien_prealable", "e:diagnostic:realise:2026-03-12:90", "ok", "comes before"
    },
  { "cdg31", "demande", E2 ("2026-03-26"), "refus", "have it signed" },
  { "cdg31-assistance", "en_cours", "signe:collectivite:2026-03-12 signe:centre:2026-03-13", "ok",
    "13 mars 2026" },
  { "cdg31-assistance", "en_cours", "signe:centre:2026-03-13", "refus", "the employer" },
  { "cdg34", "refuse", "", "ok", "no further" },
  { "cdg34", "rompu", "", "ok", "no further" },
  { "cdg34", "rompu", E2 ("2026-03-26"), "refus", "have it signed" },
  { "cdg34", "en_cours", SIGNEE "masque:6", "inconnu", "may not be read" },
  { "cdg34", "en_cours", SIGNEE "seul:signature:0", "inconnu", "may not be read" },
  { NULL },
};

typedef struct
{
  const char *regle;
  const Cas *cas;
} Table;

static const Table tables[] = {
  { "accord_agent", cas_accord },       { "premier_rdv", cas_premier_rdv },
  { "heures", cas_heures },             { "duree", cas_duree },
  { "reunions", cas_reunions },         { "ecarts", cas_ecarts },
  { "confidentialite", cas_confidentialite }, { "territoire", cas_territoire },
  { "prerequis_francais", cas_francais }, { "convention", cas_convention },
};

static char *
with_plain_spaces (const char *texte)
{
  g_autoptr (GString) copie = g_string_new (texte);

  g_string_replace (copie, ESPACE_INSECABLE, " ", 0);
  return g_string_free (g_steal_pointer (&copie), FALSE);
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (const Cas *cas = table->cas; cas->prestation != NULL; cas++)
    {
      g_autoptr (DossierComplet) dossier = scenario_new (cas->prestation, cas->statut, cas->mots);
      g_autoptr (GPtrArray) regles =
        regles_check (dossier, fixture_jour (cas->jour != NULL ? cas->jour : AUJOURDHUI));
      const Regle *regle = regles_find (regles, table->regle);
      g_autofree char *motif = NULL;

      g_assert_nonnull (regle);
      motif = with_plain_spaces (regle->motif);
      if (!g_str_equal (verdict_get_code (regle->verdict), cas->verdict) ||
          strstr (motif, cas->motif) == NULL)
        {
          g_test_message ("%s %s “%s”: %s (%s)", cas->prestation, cas->statut, cas->mots,
                          verdict_get_code (regle->verdict), regle->motif);
          g_test_fail ();
        }
      g_assert_nonnull (regle->source);
    }
}

/* Each prestation meets each rule in its table, and each verdict a rule can give is there. */
static void
test_coverage (void)
{
  static const char * const prestations[] = { "cdg31", "cdg31-assistance", "cdg34", "cdg60", "cdg84",
                                              "espace2m" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (prestations); j++)
        {
          gboolean vue = FALSE;

          for (const Cas *cas = tables[i].cas; cas->prestation != NULL; cas++)
            vue |= g_str_equal (cas->prestation, prestations[j]);
          g_assert_true (vue);
        }
      for (guint v = VERDICT_OK; v <= VERDICT_REFUS; v++)
        {
          /* Territory and French are known or not, met or not. */
          gboolean vu = v == VERDICT_ALERTE && (tables[i].cas == cas_territoire ||
                                                tables[i].cas == cas_francais);

          for (const Cas *cas = tables[i].cas; cas->prestation != NULL; cas++)
            vu |= g_str_equal (cas->verdict, verdict_get_code (v));
          g_assert_true (vu);
        }
    }
}

static void
test_order (void)
{
  g_autoptr (DossierComplet) dossier = scenario_new ("cdg34", "demande", "");
  g_autoptr (GPtrArray) regles = regles_check (dossier, fixture_jour (AUJOURDHUI));
  g_autoptr (GPtrArray) inconnues = NULL;

  g_assert_cmpuint (regles->len, ==, G_N_ELEMENTS (tables));
  for (guint i = 0; i < regles->len; i++)
    {
      const Regle *regle = regles->pdata[i];

      g_assert_cmpstr (regle->code, ==, tables[i].regle);
      g_assert_cmpstr (codes_regle[i].code, ==, tables[i].regle);
    }
  g_assert_null (regles_find (regles, "beaute"));

  g_clear_pointer (&dossier->prestation, prestation_unref);
  inconnues = regles_check (dossier, fixture_jour (AUJOURDHUI));
  for (guint i = 0; i < inconnues->len; i++)
    g_assert_cmpint (((Regle *) inconnues->pdata[i])->verdict, ==, VERDICT_INCONNU);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *nom = g_strdup_printf ("/model/regles/%s", tables[i].regle);

      g_test_add_data_func (nom, &tables[i], test_table);
    }
  g_test_add_func ("/model/regles/coverage", test_coverage);
  g_test_add_func ("/model/regles/order", test_order);
  return g_test_run ();
}
