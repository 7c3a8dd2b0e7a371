/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"
#include "prestations/prestation-textes.h"

#include <gio/gio.h>

/* What the shipped prestations say, in the words of the page. */

static Prestation *
load (const char *code)
{
  g_autofree char *path = g_strdup_printf ("/fr/jalons/donnees/prestations/%s.json", code);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  Prestation *prestation;

  g_assert_no_error (error);
  prestation = prestation_new_from_bytes (octets, &error);
  g_assert_no_error (error);

  return prestation;
}

static const struct
{
  const char *code;
  const char *heures;
  const char *duree;
  const char *entretiens;
} cas[] = {
  { "cdg34", "24 h on average", "3 months to 6 months", "8 meetings of 2 h" },
  { "cdg84", "20 h to 24 h", "No span is fixed", NULL },
  { "cdg60", "20 h", "About 6 months at most", NULL },
  { "espace2m", "12 h to 15 h", "About 3 months at most", "Meetings: 1 h to 2 h" },
  { "cdg31", "No hours are fixed", "3 months at most", "5 meetings" },
};

static char *
plain (char *texte)
{
  g_autofree char *sien = texte;
  g_autoptr (GString) simple = g_string_new (sien);

  g_string_replace (simple, "\302\240", " ", 0);
  return g_string_free (g_steal_pointer (&simple), FALSE);
}

static void
test_cadre (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (Prestation) prestation = load (cas[i].code);
      g_autofree char *heures = plain (texte_heures (prestation->heures));
      g_autofree char *duree = plain (texte_duree (prestation->duree));
      char *brut = texte_entretiens (prestation->entretiens);
      g_autofree char *entretiens = brut != NULL ? plain (brut) : NULL;

      g_test_message ("%s", cas[i].code);
      g_assert_cmpstr (heures, ==, cas[i].heures);
      g_assert_cmpstr (duree, ==, cas[i].duree);
      g_assert_cmpstr (entretiens, ==, cas[i].entretiens);
    }
}

static void
test_tarif (void)
{
  g_autoptr (Prestation) prestation = load ("cdg31-assistance");
  const Tarif *tarif = prestation->tarifs->pdata[0];
  g_autofree char *montant = texte_montant (tarif);
  g_autofree char *vote = plain (texte_deliberation (tarif->deliberation));
  g_autofree char *validite = plain (texte_validite (tarif));
  g_autofree char *conditions = texte_conditions (tarif->conditions);
  TarifConditions aucune = { 0 };
  g_autofree char *toujours = texte_conditions (&aucune);

  g_assert_cmpstr (montant, ==, "Free");
  g_assert_true (g_str_has_prefix (vote, "Vote no. 2017-07 of 26 janvier 2017"));
  g_assert_cmpstr (validite, ==, "From 26 janvier 2017");
  g_assert_true (g_str_has_prefix (conditions, "Employer affiliated to the centre: yes · "));
  g_assert_cmpstr (toujours, ==, "In every case");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prestations/textes/cadre", test_cadre);
  g_test_add_func ("/prestations/textes/tarif", test_tarif);

  return g_test_run ();
}
