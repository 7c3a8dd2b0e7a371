/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "dossier/document-textes.h"
#include "dossier/dossier-frise.h"
#include "dossier/dossier-textes.h"
#include "dossier/entretien-textes.h"

#include <string.h>

static Entretien *
add_entretien (DossierComplet *dossier,
               gint64          jour,
               const char     *genre,
               const char     *statut)
{
  g_autoptr (Fiche) entretien =
    g_object_new (TYPE_ENTRETIEN, "debut", instant_from_local (jour, 570), "duree-minutes",
                  (gint64) 120, "genre", genre, "statut", statut, "phase", "seances", NULL);

  dossier_complet_add (dossier, entretien);

  return JALONS_ENTRETIEN (entretien);
}

static DossierComplet *
create_dossier (void)
{
  DossierComplet *dossier = dossier_complet_new ();
  g_autoptr (Fiche) fiche = g_object_new (TYPE_DOSSIER, "ref", "2026-01-0001", "statut", "en_cours",
                                          "motif", "usure", "initiative", "employeur", NULL);
  g_autoptr (Fiche) agent =
    g_object_new (TYPE_AGENT, "nom", "O<Hara", "prenom", "Élise", "fonction", "Agente", NULL);
  g_autoptr (Fiche) phase =
    g_object_new (TYPE_PHASE, "code", "seances", "debut", jour_from_ymd (2026, 9, 15), NULL);

  dossier_complet_add (dossier, fiche);
  dossier_complet_add (dossier, agent);
  dossier_complet_add (dossier, phase);

  return dossier;
}

static void
test_court (void)
{
  static const char * const cas[][2] = {
    { "Phase d’investigation", "Investigation" },
    { "Phase de conclusion", "Conclusion" },
    { "Phase préliminaire", "Préliminaire" },
    { "Réunion de démarrage tripartite", "Démarrage" },
    { "Échange à mi-parcours", "Mi-parcours" },
    { "Séances individuelles", "Séances individuelles" },
    { "Entretien de diagnostic", "Diagnostic" },
    { "Réunion de ", "Réunion de " },
    { "Réunion de évaluation", "Évaluation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *court = phase_texte_court (cas[i][0]);

      g_assert_cmpstr (court, ==, cas[i][1]);
    }
}

static void
test_jours (void)
{
  static const gint64 jours[] = { -3, -1, 0, 1, 2, 12 };
  g_autofree char *lointain = texte_dans_jours (12);
  g_autofree char *passe = texte_dans_jours (-3);

  g_assert_nonnull (strstr (lointain, "12"));
  g_assert_nonnull (strstr (passe, "3"));
  g_assert_null (strstr (passe, "-"));
  for (guint i = 1; i < G_N_ELEMENTS (jours); i++)
    {
      g_autofree char *avant = texte_dans_jours (jours[i - 1]);
      g_autofree char *apres = texte_dans_jours (jours[i]);

      g_assert_cmpstr (avant, !=, apres);
    }
}

static void
test_nom (void)
{
  g_autoptr (DossierComplet) dossier = create_dossier ();
  g_autofree char *nom = dossier_texte_nom (dossier);
  g_autofree char *metier = dossier_texte_metier (dossier);

  g_assert_cmpstr (nom, ==, "<b>O&lt;Hara</b> Élise");
  g_assert_cmpstr (metier, ==, "Agente");
  g_assert_nonnull (dossier_texte_motif (dossier));
  g_assert_nonnull (dossier_texte_initiative (dossier));
  g_object_set (dossier->dossier, "motif", NULL, NULL);
  g_assert_null (dossier_texte_motif (dossier));
}

/* Sessions are numbered over those that take place: one that is missed has no number. */
static void
test_seances (void)
{
  static const struct
  {
    const char *statut;
    const char *numero;
  } cas[] = {
    { "realise", "1" }, { "absent_excuse", NULL }, { "realise", "2" },
    { "reporte", NULL }, { "annule", NULL },       { "confirme", "3" }, { "prevu", "4" },
  };
  g_autoptr (DossierComplet) dossier = create_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    add_entretien (dossier, jour_from_ymd (2026, 10, 1) + i, "individuel", cas[i].statut);
  dossier_complet_sort (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *titre = entretien_texte_titre (dossier, dossier->entretiens->pdata[i]);

      if (cas[i].numero != NULL)
        g_assert_true (g_str_has_suffix (titre, cas[i].numero));
      else
        g_assert_null (strpbrk (titre, "0123456789"));
    }
}

static void
test_nearest (void)
{
  const gint64 jour = jour_from_ymd (2026, 11, 12);
  g_autoptr (DossierComplet) dossier = create_dossier ();
  Entretien *tenu = add_entretien (dossier, jour - 9, "mi_parcours", "realise");
  Entretien *manque = add_entretien (dossier, jour - 1, "individuel", "absent");
  Entretien *prevu = add_entretien (dossier, jour + 12, "individuel", "prevu");

  g_assert_true (dossier_find_nearest (dossier, instant_from_local (jour, 600)) == tenu);
  g_assert_true (dossier_find_nearest (dossier, instant_from_local (jour + 3, 600)) == prevu);
  g_assert_true (dossier_find_nearest (dossier, instant_from_local (jour + 12, 600)) == prevu);
  g_assert_true (dossier_find_next (dossier, instant_from_local (jour, 600)) == prevu);
  g_assert_true (dossier_find_next (dossier, instant_from_local (jour + 12, 600)) == prevu);
  g_assert_null (dossier_find_next (dossier, instant_from_local (jour + 13, 600)));
  g_assert_true (dossier_find_entretien (dossier, fiche_get_uuid (JALONS_FICHE (manque))) ==
                 manque);
}

static void
test_avancement (void)
{
  g_autoptr (DossierComplet) dossier = create_dossier ();
  Phase *phase = dossier->phases->pdata[0];
  g_autofree char *seul = NULL;
  g_autofree char *deux = NULL;

  add_entretien (dossier, jour_from_ymd (2026, 10, 1), "individuel", "realise");
  seul = phase_texte_avancement (dossier, phase);
  g_assert_null (seul);
  add_entretien (dossier, jour_from_ymd (2026, 10, 8), "individuel", "absent");
  add_entretien (dossier, jour_from_ymd (2026, 10, 15), "individuel", "prevu");
  deux = phase_texte_avancement (dossier, phase);
  g_assert_nonnull (strstr (deux, "1"));
  g_assert_nonnull (strstr (deux, "2"));
}

static void
test_frise (void)
{
  const gint64 jour = jour_from_ymd (2026, 11, 12);
  g_autoptr (DossierComplet) dossier = create_dossier ();
  g_autoptr (FriseContenu) contenu = NULL;
  g_autofree char *origine = NULL;
  HeuresContenu heures;

  add_entretien (dossier, jour - 9, "individuel", "realise");
  add_entretien (dossier, jour + 2, "individuel", "confirme");
  add_entretien (dossier, jour + 9, "individuel", "prevu");
  dossier_complet_sort (dossier);
  contenu = dossier_frise_build (dossier, instant_from_local (jour, 600));
  g_assert_cmpint (contenu->aujourdhui, ==, jour);
  g_assert_cmpuint (contenu->bandes->len, ==, 1);
  g_assert_cmpuint (contenu->entretiens->len, ==, 3);
  g_assert_false (g_array_index (contenu->entretiens, FriseEntretien, 0).suivant);
  g_assert_true (g_array_index (contenu->entretiens, FriseEntretien, 1).suivant);
  g_assert_false (g_array_index (contenu->entretiens, FriseEntretien, 2).suivant);

  dossier_heures_build (dossier, &heures, &origine);
  g_assert_cmpint (heures.tenues, ==, 120);
  g_assert_cmpint (heures.planifiees, ==, 240);
  g_assert_cmpint (heures.prevues, ==, CHAMP_ABSENT);
  g_assert_null (heures.origine);
}

/* A final version says which template made it; a draft is only what it is. */
static void
test_template (void)
{
  static const struct
  {
    const char *modele;
    const char *dit;
  } cas[] = {
    { "3-9f86d081", "template of Jalons, version 3" },
    { "centre-12-9f86d081", "template of the centre, version 12" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (Fiche) fiche =
        g_object_new (TYPE_DOCUMENT_FICHE, "genre", "synthese", "version", (gint64) 1, "le",
                      instant_from_local (jour_from_ymd (2026, 9, 15), 570), "numero", "2026-01-0001-1",
                      "modele", cas[i].modele, NULL);
      g_autofree char *brouillon = document_texte_detail (JALONS_DOCUMENT_FICHE (fiche));
      g_autofree char *final = NULL;

      g_assert_null (strstr (brouillon, "template"));
      g_object_set (fiche, "finalise-le", instant_from_local (jour_from_ymd (2026, 9, 15), 570), NULL);
      final = document_texte_detail (JALONS_DOCUMENT_FICHE (fiche));
      if (cas[i].dit != NULL)
        g_assert_true (g_str_has_suffix (final, cas[i].dit));
      else
        g_assert_null (strstr (final, "template"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-textes/phase-short", test_court);
  g_test_add_func ("/dossier-textes/days", test_jours);
  g_test_add_func ("/dossier-textes/name", test_nom);
  g_test_add_func ("/dossier-textes/sessions", test_seances);
  g_test_add_func ("/dossier-textes/nearest", test_nearest);
  g_test_add_func ("/dossier-textes/progress", test_avancement);
  g_test_add_func ("/dossier-textes/timeline", test_frise);
  g_test_add_func ("/dossier-textes/template", test_template);
  return g_test_run ();
}
