/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "base/instant.h"
#include "base/jour.h"
#include "dossier/dossier-chooser.h"
#include "dossier/entretien-avis.h"
#include "dossier/entretien-dialog.h"
#include "widgets/date-entry.h"
#include "widgets/time-entry.h"

typedef struct
{
  Banc banc;
  char *dossier;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  banc_init (&self->banc);
  self->dossier = banc_find_agent (&self->banc, "Delobelle");
  banc_show (&self->banc, gtk_label_new ("Fenêtre"), 700, 500);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  banc_clear (&self->banc);
  g_free (self->dossier);
}

static guint
count (Essai *self)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);

  return complet->entretiens->len;
}

static FormulaireWindow *
plan (Essai      *self,
      const char *dossier,
      gint64      jour,
      gint        minute)
{
  FormulaireWindow *formulaire;

  entretien_dialog_present (GTK_WINDOW (self->banc.window), self->banc.repository, dossier, jour,
                            minute);
  banc_spin (50);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);

  return formulaire;
}

static void
test_plan (Essai         *self,
           gconstpointer  data)
{
  const gint64 jour = jour_from_ymd (2026, 12, 15);
  const guint avant = count (self);
  FormulaireWindow *formulaire = plan (self, self->dossier, jour, 14 * 60);
  GtkWidget *date = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_DATE_ENTRY, 0);
  GtkWidget *heure = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_TIME_ENTRY, 0);
  GtkWidget *duree = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_TIME_ENTRY, 1);
  g_autoptr (DossierComplet) complet = NULL;
  gboolean trouve = FALSE;

  g_assert_cmpint (date_entry_get_jour (JALONS_DATE_ENTRY (date)), ==, jour);
  g_assert_cmpint (time_entry_get_minutes (JALONS_TIME_ENTRY (heure)), ==, 14 * 60);
  g_assert_cmpint (time_entry_get_minutes (JALONS_TIME_ENTRY (duree)), >, 0);

  time_entry_set_minutes (JALONS_TIME_ENTRY (duree), CHAMP_ABSENT);
  formulaire_window_validate (formulaire);
  g_assert_cmpuint (count (self), ==, avant);
  time_entry_set_minutes (JALONS_TIME_ENTRY (duree), 75);
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));

  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpuint (complet->entretiens->len, ==, avant + 1);
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];

      if (entretien->debut == instant_from_local (jour, 14 * 60))
        {
          trouve = TRUE;
          g_assert_cmpint (entretien->duree_minutes, ==, 75);
          g_assert_cmpstr (entretien->statut, ==, "prevu");
        }
    }
  g_assert_true (trouve);
}

static void
test_edit (Essai         *self,
           gconstpointer  data)
{
  g_autoptr (DossierComplet) avant = load_dossier (&self->banc, self->dossier);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (avant->entretiens->pdata[0]));
  g_autoptr (DossierComplet) apres = NULL;
  Entretien *entretien = avant->entretiens->pdata[0];
  g_autofree char *statut = g_strdup (entretien->statut);
  g_autofree char *genre = g_strdup (entretien->genre);
  const gint64 debut = entretien->debut;
  FormulaireWindow *formulaire;
  GtkWidget *lieu;

  entretien_dialog_edit (GTK_WINDOW (self->banc.window), self->banc.repository, uuid);
  banc_spin (50);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  lieu = banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, 3);
  gtk_editable_set_text (GTK_EDITABLE (lieu), "Mairie, salle 2");
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());

  apres = load_dossier (&self->banc, self->dossier);
  entretien = apres->entretiens->pdata[0];
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (entretien)), ==, uuid);
  g_assert_cmpstr (entretien->lieu, ==, "Mairie, salle 2");
  g_assert_cmpstr (entretien->statut, ==, statut);
  g_assert_cmpstr (entretien->genre, ==, genre);
  g_assert_cmpint (entretien->debut, ==, debut);
}

static void
test_choose (Essai         *self,
             gconstpointer  data)
{
  FormulaireWindow *formulaire = plan (self, NULL, CHAMP_ABSENT, -1);
  GtkWidget *chooser = banc_find_widget (GTK_WIDGET (formulaire), TYPE_DOSSIER_CHOOSER, 0);
  GtkWidget *date = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_DATE_ENTRY, 0);
  const guint avant = count (self);

  g_assert_false (gtk_widget_get_mapped (date));
  formulaire_window_validate (formulaire);
  g_assert_nonnull (find_formulaire ());

  gtk_editable_set_text (GTK_EDITABLE (find_named (chooser, "recherche")), "delobelle");
  g_signal_emit_by_name (find_named (chooser, "recherche"), "activate");
  banc_spin (50);
  g_assert_true (gtk_widget_get_mapped (date));
  g_assert_false (gtk_widget_get_visible (chooser));
  g_assert_true (has_text (GTK_WIDGET (formulaire), "Delobelle"));
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  g_assert_cmpuint (count (self), ==, avant + 1);
}

/* Before the consent only a preliminary meeting may be planned: the form says so and stays. */
static void
test_refused (Essai         *self,
              gconstpointer  data)
{
  g_autofree char *sans = banc_find_agent (&self->banc, "Ambierle-Roux");
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, sans);
  FormulaireWindow *formulaire = plan (self, sans, CHAMP_ABSENT, -1);
  GtkWidget *genre = banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_DROP_DOWN, 0);

  g_assert_cmpint (complet->dossier->accord_le, ==, CHAMP_ABSENT);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (genre), 2);
  formulaire_window_validate (formulaire);
  g_assert_nonnull (find_formulaire ());
  g_assert_true (gtk_widget_get_visible (find_named (GTK_WIDGET (formulaire), "erreur")));
  gtk_window_destroy (GTK_WINDOW (formulaire));
}

static void
test_avis (Essai         *self,
           gconstpointer  data)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  Entretien *entretien = complet->entretiens->pdata[complet->entretiens->len - 1];
  const char *uuid = fiche_get_uuid (JALONS_FICHE (entretien));
  const gint64 noel = instant_from_local (jour_from_ymd (2026, 12, 25), 600);
  const gint64 samedi = instant_from_local (jour_from_ymd (2026, 12, 19), 600);
  g_autofree char *conflit = entretien_avis_format (self->banc.repository, self->dossier, NULL,
                                                    entretien->debut + 30 * 60, 60);
  g_autofree char *lui_meme = entretien_avis_format (self->banc.repository, self->dossier, uuid,
                                                     entretien->debut, 60);
  g_autofree char *apres =
    entretien_avis_format (self->banc.repository, self->dossier, NULL,
                           entretien->debut + entretien->duree_minutes * 60, 30);
  g_autofree char *ferie =
    entretien_avis_format (self->banc.repository, self->dossier, NULL, noel, 60);
  g_autofree char *fin = entretien_avis_format (self->banc.repository, self->dossier, NULL, samedi,
                                                60);

  g_assert_nonnull (strstr (conflit, "Delobelle"));
  g_assert_null (lui_meme);
  g_assert_null (apres);
  g_assert_nonnull (ferie);
  g_assert_nonnull (fin);
  g_assert_cmpstr (ferie, !=, fin);
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/entretien-dialog/plan", test_plan);
  ADD ("/entretien-dialog/edit", test_edit);
  ADD ("/entretien-dialog/choose", test_choose);
  ADD ("/entretien-dialog/refused", test_refused);
  ADD ("/entretien-dialog/avis", test_avis);
  return g_test_run ();
}
