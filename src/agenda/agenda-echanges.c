/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-echanges.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/agendas.h"
#include "operations/indisponibilites.h"
#include "widgets/date-entry.h"
#include "widgets/fichiers.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>
#include <string.h>

/* The agenda and those of other programs: iCalendar files, out and in. */

#define JOURS_AVANT 31
#define JOURS_APRES 366
#define HAUTEUR_LISTE 260

typedef struct
{
  GtkWidget *page;
  Repository *repository;
  char *conseiller;
  GtkWidget *dates[2];
  GtkWidget *tous;
  char *texte;
  GPtrArray *nouveaux; /* not owned: of @lecture */
  AgendaLecture *lecture;
} Partage;

static Partage *
partage_new (GtkWidget  *page,
             Repository *repository,
             const char *conseiller)
{
  Partage *self = g_new0 (Partage, 1);

  g_set_weak_pointer (&self->page, page);
  self->repository = g_object_ref (repository);
  self->conseiller = g_strdup (conseiller);
  return self;
}

static void
partage_free (gpointer data)
{
  Partage *self = data;

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->nouveaux, g_ptr_array_unref);
  g_clear_pointer (&self->lecture, agenda_lecture_free);
  g_free (self->conseiller);
  g_free (self->texte);
  g_free (self);
}

static void
tell (GtkWidget  *page,
      const char *action,
      const char *message)
{
  if (page != NULL)
    gtk_widget_activate_action (page, action, "s", message);
}

static GtkWindow *
get_window (GtkWidget *page)
{
  return GTK_WINDOW (gtk_widget_get_root (page));
}

/* Out */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Partage *self = data;
  g_autoptr (GFile) fichier = fichiers_choose_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  if (fichier != NULL)
    {
      if (g_file_replace_contents (fichier, self->texte, strlen (self->texte), NULL, FALSE,
                                   G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
        tell (self->page, "win.toast", _("Agenda exported. The file is not encrypted."));
      else
        tell (self->page, "win.error", error->message);
    }
  partage_free (self);
}

static gboolean
export_cb (gpointer   data,
           GError   **error)
{
  Partage *self = data;
  const gint64 debut = date_entry_get_jour (JALONS_DATE_ENTRY (self->dates[0]));
  const gint64 fin = date_entry_get_jour (JALONS_DATE_ENTRY (self->dates[1]));
  const gboolean tous = self->conseiller == NULL
                        || gtk_check_button_get_active (GTK_CHECK_BUTTON (self->tous));
  Partage *suite;

  if (debut == CHAMP_ABSENT || fin == CHAMP_ABSENT || fin < debut || self->page == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("Give a first and a last day, in this order."));
      return FALSE;
    }

  suite = partage_new (self->page, self->repository, NULL);
  suite->texte = agendas_export (self->repository, (Plage) { debut, fin + 1 },
                                 tous ? NULL : self->conseiller, NULL, error);
  if (suite->texte == NULL)
    {
      partage_free (suite);
      return FALSE;
    }

  fichiers_choose_save_async (get_window (self->page), _("Export the agenda"), "agenda.ics", NULL,
                              saved_cb, suite);
  return TRUE;
}

/**
 * agenda_echanges_export:
 * @jours: the days to begin with
 * @conseiller: (nullable): who may be chosen alone
 *
 * Asks which days and whose, then where to write them. What leaves names people: it says so.
 */
void
agenda_echanges_export (GtkWidget  *page,
                        Repository *repository,
                        Plage       jours,
                        const char *conseiller)
{
  FormulaireWindow *window =
    formulaire_window_new (GTK_WIDGET (get_window (page)), _("Export the agenda"), _("_Export…"));
  Partage *self = partage_new (page, repository, conseiller);
  static const char * const labels[] = { N_("_First day"), N_("_Last day") };

  formulaire_window_add_sentence (window,
                                  _("Who, when and where leave in a file that is not encrypted; no summary, no note and no reason does. Where the employer is not informed, nobody is named."));
  for (guint i = 0; i < 2; i++)
    {
      self->dates[i] = date_entry_new ();
      date_entry_set_jour (JALONS_DATE_ENTRY (self->dates[i]), i == 0 ? jours.debut : jours.fin - 1);
      formulaire_window_add_field (window, _(labels[i]), self->dates[i]);
    }
  self->tous = gtk_check_button_new_with_mnemonic (_("_Everybody’s agenda"));
  gtk_widget_set_visible (self->tous, conseiller != NULL);
  formulaire_window_add_widget (window, self->tous);
  formulaire_window_set_validate (window, export_cb, self, partage_free);
  gtk_window_present (GTK_WINDOW (window));
}

/* In */

static gboolean
import_cb (gpointer   data,
           GError   **error)
{
  Partage *self = data;
  const gint n = indisponibilites_import (self->repository, self->conseiller, self->nouveaux, error);
  g_autofree char *message = NULL;

  if (n < 0)
    return FALSE;

  message = g_strdup_printf (ngettext ("%d unavailability imported", "%d unavailabilities imported",
                                       (gulong) n), n);
  tell (self->page, n > 0 ? "win.toast-undo" : "win.toast", message);
  return TRUE;
}

static void
append_line (GtkWidget  *liste,
             const char *texte,
             const char *classe)
{
  GtkWidget *label = gtk_label_new (texte);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);
  gtk_box_append (GTK_BOX (liste), label);
}

static GtkWidget *
create_preview (Partage *self)
{
  GtkWidget *liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *defilement = gtk_scrolled_window_new ();

  for (guint i = 0; i < self->lecture->fautes->len; i++)
    append_line (liste, self->lecture->fautes->pdata[i], "late-text");
  for (guint i = 0; i < self->nouveaux->len; i++)
    {
      const EvenementLu *evenement = self->nouveaux->pdata[i];
      g_autofree char *jour = format_jour (instant_get_jour (evenement->instants.debut),
                                           FORMAT_JOUR_COURT_ANNEE);
      g_autofree char *heures =
        format_plage_heures (evenement->instants.debut,
                             (evenement->instants.fin - evenement->instants.debut) / 60);
      g_autofree char *ligne =
        g_strdup_printf ("%s, %s · %s", jour, heures,
                         evenement->titre != NULL ? evenement->titre : _("Without a title"));

      append_line (liste, ligne, NULL);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), liste);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (defilement, -1, HAUTEUR_LISTE);
  /* It takes the keyboard, to be scrolled. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (defilement), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the calendar holds"), -1);

  return defilement;
}

/* What the base has already is left out, and counted. */
static guint
sort_known (Partage  *self,
            GError  **error)
{
  guint connus = 0;

  self->nouveaux = g_ptr_array_new ();
  for (guint i = 0; i < self->lecture->evenements->len; i++)
    {
      g_autoptr (GError) lecture = NULL;

      if (indisponibilites_knows (self->repository, self->lecture->evenements->pdata[i], &lecture))
        connus++;
      else
        g_ptr_array_add (self->nouveaux, self->lecture->evenements->pdata[i]);
      if (lecture != NULL && *error == NULL)
        g_propagate_error (error, g_steal_pointer (&lecture));
    }

  return connus;
}

/**
 * agenda_echanges_preview:
 * @conseiller: whose unavailabilities they become
 * @texte: an iCalendar text
 *
 * Shows what an import would add, what it knows already and what it could not read; then imports.
 */
void
agenda_echanges_preview (GtkWidget  *page,
                         Repository *repository,
                         const char *conseiller,
                         const char *texte)
{
  const Plage jours = { jour_today () - JOURS_AVANT, jour_today () + JOURS_APRES };
  Partage *self = partage_new (page, repository, conseiller);
  FormulaireWindow *window;
  g_autofree char *bilan = NULL;
  g_autoptr (GError) error = NULL;
  guint connus;

  self->lecture = agenda_lecture_read (texte, jours);
  connus = sort_known (self, &error);
  if (error != NULL)
    {
      tell (page, "win.error", error->message);
      partage_free (self);
      return;
    }

  window = formulaire_window_new (GTK_WIDGET (get_window (page)), _("Import a calendar"), _("_Import"));
  bilan = g_strdup_printf (_("To add as unavailabilities: %u. Already known: %u. Left out, as they take no time: %u. Not read: %u."),
                           self->nouveaux->len, connus, self->lecture->libres,
                           self->lecture->fautes->len);
  formulaire_window_add_sentence (window, bilan);
  formulaire_window_add_widget (window, create_preview (self));
  formulaire_window_set_validate (window, import_cb, self, partage_free);
  gtk_window_present (GTK_WINDOW (window));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Partage *self = data;
  g_autoptr (GFile) fichier = fichiers_choose_finish (result, NULL);
  g_autofree char *texte = NULL;
  g_autoptr (GError) error = NULL;

  if (fichier != NULL && self->page != NULL)
    {
      if (g_file_load_contents (fichier, NULL, &texte, NULL, NULL, &error))
        agenda_echanges_preview (self->page, self->repository, self->conseiller, texte);
      else
        tell (self->page, "win.error", error->message);
    }
  partage_free (self);
}

/**
 * agenda_echanges_choose:
 * @conseiller: whose unavailabilities they become
 *
 * Asks for an iCalendar file, then shows what it would add.
 */
void
agenda_echanges_choose (GtkWidget  *page,
                        Repository *repository,
                        const char *conseiller)
{
  fichiers_choose_open_async (get_window (page), _("Import a calendar"), "*.ics",
                              _("Calendars (iCalendar)"), NULL, chosen_cb,
                              partage_new (page, repository, conseiller));
}
