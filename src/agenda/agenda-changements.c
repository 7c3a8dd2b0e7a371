/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-changements.h"

#include "base/instant.h"
#include "operations/agendas.h"
#include "operations/entretiens.h"
#include "operations/indisponibilites.h"
#include "widgets/date-entry.h"
#include "widgets/formulaire-window.h"
#include "widgets/rangee-layout.h"
#include "widgets/time-entry.h"

#include <glib/gi18n.h>

/* A form that outlives what opened it: the page is a weak pointer. */
typedef struct
{
  GtkWidget *page;
  Repository *repository;
  AgendaItem *item;
  gint64 debut;
  gint64 duree;
  gboolean copie;
  char *uuid;
  char *utilisateur;
  GtkWidget *texte;
  GtkWidget *dates[2];
  GtkWidget *heures[2];
} Saisie;

static Saisie *
saisie_new (GtkWidget  *page,
            Repository *repository)
{
  Saisie *self = g_new0 (Saisie, 1);

  g_set_weak_pointer (&self->page, page);
  self->repository = g_object_ref (repository);
  return self;
}

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->repository);
  g_clear_object (&self->item);
  g_free (self->uuid);
  g_free (self->utilisateur);
  g_free (self);
}

static void
tell (GtkWidget    *page,
      const char   *fait,
      const GError *error)
{
  if (page == NULL)
    return;

  if (error != NULL)
    gtk_widget_activate_action (page, "win.error", "s", error->message);
  else
    gtk_widget_activate_action (page, "win.toast-undo", "s", fait);
}

static gboolean
move_entretien (Repository  *repository,
                const char  *uuid,
                gint64       debut,
                gint64       duree,
                gboolean     copie,
                const char  *raison,
                GError     **error)
{
  g_autofree char *nouveau = NULL;

  if (!copie)
    return entretiens_move (repository, uuid, debut, duree, raison, error);

  nouveau = entretiens_copy (repository, uuid, debut, duree, raison, error);
  return nouveau != NULL;
}

static gboolean
move_absence (Repository        *repository,
              AgendaItem        *item,
              Plage              instants,
              gboolean           copie,
              GError           **error)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  g_autofree char *nouveau = NULL;

  if (!copie)
    return indisponibilites_move (repository, donnees->uuid, instants, error);

  nouveau = indisponibilites_add (repository, donnees->conseiller, instants, donnees->nom, error);
  return nouveau != NULL;
}

static const char *
get_done (AgendaItem *item,
          gboolean    copie)
{
  if (agenda_item_get_donnees (item)->indisponible)
    return copie ? _("Unavailability copied") : _("Unavailability moved");

  return copie ? _("Meeting copied") : _("Meeting moved");
}

/* Conflicts */

static gboolean
force_cb (gpointer   data,
          GError   **error)
{
  Saisie *self = data;
  const char *raison = gtk_editable_get_text (GTK_EDITABLE (self->texte));

  /* Without a reason the operation says what the conflict is, once more. */
  if (!move_entretien (self->repository, agenda_item_get_donnees (self->item)->uuid, self->debut,
                       self->duree, self->copie, raison, error))
    return FALSE;

  tell (self->page, get_done (self->item, self->copie), NULL);
  return TRUE;
}

static void
ask_reason (GtkWidget  *page,
            Repository *repository,
            AgendaItem *item,
            gint64      debut,
            gint64      duree,
            gboolean    copie,
            const char *conflits)
{
  FormulaireWindow *window =
    formulaire_window_new (GTK_WIDGET (gtk_widget_get_root (page)), _("This time is already taken"),
                           _("_Keep both"));
  Saisie *self = saisie_new (page, repository);
  GtkWidget *phrase = formulaire_window_add_sentence (window, conflits);

  gtk_widget_add_css_class (phrase, "notice");
  gtk_widget_add_css_class (phrase, "late");
  self->item = g_object_ref (item);
  self->debut = debut;
  self->duree = duree;
  self->copie = copie;
  self->texte = gtk_entry_new ();
  formulaire_window_add_field (window, _("_Reason to keep both"), self->texte);
  formulaire_window_set_validate (window, force_cb, self, saisie_free);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (self->texte);
}

/**
 * agenda_changements_move:
 * @page: where it is done
 * @item: an entretien or an unavailability
 * @debut: its new start, an instant
 * @duree_minutes: its new duration
 * @copie: make another one there, and leave this one
 *
 * Moves, stretches or copies; where that time is taken, asks for a reason first.
 */
void
agenda_changements_move (GtkWidget  *page,
                         Repository *repository,
                         AgendaItem *item,
                         gint64      debut,
                         gint64      duree_minutes,
                         gboolean    copie)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  g_autoptr (GError) error = NULL;
  g_autofree char *conflits = NULL;

  if (donnees->indisponible)
    {
      move_absence (repository, item, (Plage) { debut, debut + duree_minutes * 60 }, copie, &error);
      tell (page, get_done (item, copie), error);
      return;
    }

  conflits = agendas_explain (repository, donnees->uuid, copie, debut, duree_minutes, &error);
  if (conflits != NULL && *conflits != '\0')
    {
      ask_reason (page, repository, item, debut, duree_minutes, copie, conflits);
      return;
    }
  if (conflits != NULL)
    move_entretien (repository, donnees->uuid, debut, duree_minutes, copie, NULL, &error);
  tell (page, get_done (item, copie), error);
}

/**
 * agenda_changements_cancel:
 * @item: what does not take place
 *
 * Cancels an entretien that is still to come, or deletes an unavailability; what was held stays.
 */
void
agenda_changements_cancel (GtkWidget  *page,
                           Repository *repository,
                           AgendaItem *item)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  g_autoptr (GError) error = NULL;

  if (!agenda_item_is_deplacable (item))
    {
      gtk_widget_activate_action (page, "win.toast", "s",
                                  _("Only what is still to come can be cancelled"));
      return;
    }
  if (donnees->indisponible)
    indisponibilites_delete (repository, donnees->uuid, &error);
  else
    entretiens_set_statut (repository, donnees->uuid, "annule", &error);
  tell (page, donnees->indisponible ? _("Unavailability deleted") : _("Meeting cancelled"), error);
}

/* Unavailabilities */

static Plage
get_instants (Saisie *self)
{
  gint64 instants[2];

  for (guint i = 0; i < 2; i++)
    {
      const gint64 jour = date_entry_get_jour (JALONS_DATE_ENTRY (self->dates[i]));
      const gint64 minute = time_entry_get_minutes (JALONS_TIME_ENTRY (self->heures[i]));

      instants[i] = jour != CHAMP_ABSENT && minute != CHAMP_ABSENT
                    ? instant_from_local (jour, (gint) minute) : CHAMP_ABSENT;
    }

  return (Plage) { instants[0], instants[1] };
}

static gboolean
save_absence_cb (gpointer   data,
                 GError   **error)
{
  Saisie *self = data;
  const char *motif = gtk_editable_get_text (GTK_EDITABLE (self->texte));
  const char *dit = *motif != '\0' ? motif : NULL;
  g_autofree char *nouveau = NULL;

  if (self->uuid != NULL)
    {
      if (!indisponibilites_edit (self->repository, self->uuid, get_instants (self), dit, error))
        return FALSE;
    }
  else
    {
      nouveau = indisponibilites_add (self->repository, self->utilisateur, get_instants (self), dit,
                                      error);
      if (nouveau == NULL)
        return FALSE;
    }

  tell (self->page, _("Unavailability saved"), NULL);
  return TRUE;
}

static void
add_moment (Saisie           *self,
            FormulaireWindow *window,
            guint             i,
            const char       *label,
            gint64            instant)
{
  GtkWidget *ligne = rangee_box_new (12);

  self->dates[i] = date_entry_new ();
  self->heures[i] = time_entry_new (TIME_ENTRY_HEURE);
  date_entry_set_jour (JALONS_DATE_ENTRY (self->dates[i]), instant_get_jour (instant));
  time_entry_set_minutes (JALONS_TIME_ENTRY (self->heures[i]), instant_get_minute (instant));
  gtk_box_append (GTK_BOX (ligne), formulaire_field_new (label, self->dates[i]));
  gtk_box_append (GTK_BOX (ligne), formulaire_field_new (_("Time"), self->heures[i]));
  formulaire_window_add_widget (window, ligne);
}

/**
 * agenda_changements_edit_absence:
 * @utilisateur: whose it is
 * @uuid: (nullable): an unavailability; %NULL for a new one
 * @instants: from when to when
 * @motif: (nullable): why
 *
 * Opens the form of an unavailability.
 */
void
agenda_changements_edit_absence (GtkWidget  *page,
                                 Repository *repository,
                                 const char *utilisateur,
                                 const char *uuid,
                                 Plage       instants,
                                 const char *motif)
{
  FormulaireWindow *window =
    formulaire_window_new (GTK_WIDGET (gtk_widget_get_root (page)), _("Unavailability"), _("_Save"));
  Saisie *self = saisie_new (page, repository);

  self->uuid = g_strdup (uuid);
  self->utilisateur = g_strdup (utilisateur);
  formulaire_window_add_sentence (window, utilisateur);
  add_moment (self, window, 0, _("_From"), instants.debut);
  add_moment (self, window, 1, _("_To"), instants.fin);
  self->texte = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->texte), motif != NULL ? motif : "");
  formulaire_window_add_field (window, _("_Reason, read by everybody at the centre"), self->texte);
  formulaire_window_set_validate (window, save_absence_cb, self, saisie_free);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (self->texte);
}
