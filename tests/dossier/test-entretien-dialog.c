/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "base/instant.h"
#include "base/jour.h"
#include "dossier/entretien-avis.h"
#include "dossier/entretien-conflit.h"
#include "dossier/entretien-dialog.h"
#include "operations/indisponibilites.h"
#include "widgets/date-entry.h"
#include "widgets/dossier-chooser.h"
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
plan_for (Essai      *self,
          const char *dossier,
          gint64      jour,
          gint        minute,
          gint64      duree)
{
  FormulaireWindow *formulaire;

  entretien_dialog_present (GTK_WINDOW (self->banc.window), self->banc.repository, dossier, jour,
                            minute, duree);
  banc_spin (50);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);

  return formulaire;
}

static FormulaireWindow *
plan (Essai      *self,
      const char *dossier,
      gint64      jour,
      gint        minute)
{
  return plan_for (self, dossier, jour, minute, 0);
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
  lieu = banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, 4);
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
  const gint64 noel = instant_from_local (jour_from_ymd (2026, 12, 25), 600);
  const gint64 samedi = instant_from_local (jour_from_ymd (2026, 12, 19), 600);
  g_autofree char *ferie = entretien_avis_format (self->banc.repository, noel);
  g_autofree char *fin = entretien_avis_format (self->banc.repository, samedi);
  g_autofree char *rien = entretien_avis_format (self->banc.repository, samedi - 24 * 3600);

  g_assert_nonnull (ferie);
  g_assert_nonnull (fin);
  g_assert_cmpstr (ferie, !=, fin);
  g_assert_null (rien);
}

static Entretien *
find_at (DossierComplet *complet,
         gint64          debut)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    if (((Entretien *) complet->entretiens->pdata[i])->debut == debut)
      return complet->entretiens->pdata[i];

  return NULL;
}

/* A span that was drawn gives its length; a time that is taken is said at once, and kept only with a
 * reason, which is kept too. */
static void
test_conflict (Essai         *self,
               gconstpointer  data)
{
  const gint64 jour = jour_from_ymd (2026, 12, 15);
  g_autofree char *premier = banc_plan (&self->banc, self->dossier, instant_from_local (jour, 600));
  const guint avant = count (self);
  FormulaireWindow *formulaire = plan_for (self, self->dossier, jour, 14 * 60, 45);
  GtkWidget *heure = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_TIME_ENTRY, 0);
  GtkWidget *duree = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_TIME_ENTRY, 1);
  EntretienConflit *conflit = JALONS_ENTRETIEN_CONFLIT (
    banc_find_widget (GTK_WIDGET (formulaire), TYPE_ENTRETIEN_CONFLIT, 0));
  g_autoptr (DossierComplet) complet = NULL;

  g_assert_nonnull (premier);
  g_assert_cmpint (time_entry_get_minutes (JALONS_TIME_ENTRY (duree)), ==, 45);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (conflit)));

  time_entry_set_minutes (JALONS_TIME_ENTRY (heure), 570);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (conflit)));
  g_assert_nonnull (strstr (entretien_conflit_get_texte (conflit), "Delobelle"));
  time_entry_set_minutes (JALONS_TIME_ENTRY (duree), 30);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (conflit)));
  time_entry_set_minutes (JALONS_TIME_ENTRY (duree), 60);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (conflit)));

  formulaire_window_validate (formulaire);
  g_assert_nonnull (find_formulaire ());
  g_assert_true (gtk_widget_get_visible (find_named (GTK_WIDGET (formulaire), "erreur")));
  g_assert_cmpuint (count (self), ==, avant);

  entretien_conflit_set_raison (conflit, "Deux salles");
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpuint (complet->entretiens->len, ==, avant + 1);
  g_assert_cmpstr (find_at (complet, instant_from_local (jour, 570))->conflit_raison, ==, "Deux salles");
}

/* One’s own absence is a conflict as well; moved away from it, the reason goes. */
static void
test_conflict_edit (Essai         *self,
                    gconstpointer  data)
{
  const gint64 jour = jour_from_ymd (2026, 12, 15);
  g_autofree char *uuid = banc_plan (&self->banc, self->dossier, instant_from_local (jour, 600));
  g_autoptr (Apercu) apercu =
    (Apercu *) repository_get (self->banc.repository, TYPE_APERCU, self->dossier, NULL);
  g_autofree char *absence = indisponibilites_add (
    self->banc.repository, apercu->conseiller,
    (Plage) { instant_from_local (jour, 840), instant_from_local (jour, 960) }, "Formation", NULL);
  g_autoptr (Entretien) entretien =
    (Entretien *) repository_get (self->banc.repository, TYPE_ENTRETIEN, uuid, NULL);
  const gint minutes[] = { 870, 480 };

  g_assert_nonnull (absence);
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      FormulaireWindow *formulaire;
      EntretienConflit *conflit;

      entretien_dialog_edit (GTK_WINDOW (self->banc.window), self->banc.repository, uuid);
      banc_spin (50);
      formulaire = find_formulaire ();
      conflit = JALONS_ENTRETIEN_CONFLIT (
        banc_find_widget (GTK_WIDGET (formulaire), TYPE_ENTRETIEN_CONFLIT, 0));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (conflit)) == (i == 1));
      time_entry_set_minutes (JALONS_TIME_ENTRY (banc_find_widget (GTK_WIDGET (formulaire),
                                                                   JALONS_TYPE_TIME_ENTRY, 0)),
                              minutes[i]);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (conflit)) == (i == 0));
      if (i == 0)
        {
          g_assert_nonnull (strstr (entretien_conflit_get_texte (conflit), "Formation"));
          entretien_conflit_set_raison (conflit, "Formation reportée");
        }
      formulaire_window_validate (formulaire);
      g_assert_null (find_formulaire ());
      g_assert_cmpint (entretien->debut, ==, instant_from_local (jour, minutes[i]));
      g_assert_cmpstr (entretien->conflit_raison, ==, i == 0 ? "Formation reportée" : NULL);
    }
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
  ADD ("/entretien-dialog/conflict", test_conflict);
  ADD ("/entretien-dialog/conflict-edit", test_conflict_edit);
  return g_test_run ();
}
