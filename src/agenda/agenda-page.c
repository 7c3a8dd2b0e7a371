/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page-private.h"

#include "agenda/agenda-legende.h"
#include "agenda/agenda-liste.h"
#include "agenda/agenda-mois.h"
#include "agenda/agenda-periode.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/bases.h"
#include "widgets/wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define SUIVI_MS 100
#define MINUTE_S 30

G_DEFINE_FINAL_TYPE (AgendaPage, agenda_page, GTK_TYPE_WIDGET)

static void refresh (AgendaPage *self);

static SemaineGrid *
get_grid (AgendaPage *self)
{
  return semaine_vue_get_grid (JALONS_SEMAINE_VUE (self->semaine));
}

/* The days that are shown: those of the month's grid begin and end its weeks. */
static Plage
get_jours (AgendaPage *self)
{
  gint64 premier, dernier;

  if (self->vue != AGENDA_VUE_MOIS)
    return agenda_periode_get (self->vue, self->jour);

  mois_grid_get_jours (JALONS_MOIS_GRID (self->grille), &premier, &dernier);
  return (Plage) { premier, dernier + 1 };
}

static void
show_resume (AgendaPage *self)
{
  g_autofree char *titre = agenda_periode_format_titre (self->vue, self->jour);
  g_autofree char *resume = agenda_periode_format_resume (self->vue, self->jour, agenda_page_count_entretiens (self),
                                  bases_get_feries (self->repository));
  GtkWidget *vue = self->vue == AGENDA_VUE_MOIS ? self->grille
                   : self->vue == AGENDA_VUE_LISTE ? GTK_WIDGET (self->liste) : GTK_WIDGET (get_grid (self));

  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_label_set_label (GTK_LABEL (self->resume), resume);
  gtk_widget_set_visible (self->vide, agenda_page_count_entretiens (self) == 0
                                      && (self->vue == AGENDA_VUE_MOIS || self->vue == AGENDA_VUE_LISTE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (vue), GTK_ACCESSIBLE_PROPERTY_LABEL, titre,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, resume, -1);
}

static void
show_echeances (AgendaPage *self,
                Plage       jours)
{
  g_autoptr (GArray) echeances =
    agenda_mois_list_echeances (self->repository, jours, self->miens ? self->conseiller : NULL,
                                jour_today ());

  mois_grid_set_echeances (JALONS_MOIS_GRID (self->grille), (const MoisEcheance *) echeances->data,
                           echeances->len);
}

/* The views that are not seen follow no model: they cost nothing. */
static void
attach_models (AgendaPage *self)
{
  const gboolean mois = self->vue == AGENDA_VUE_MOIS;
  const gboolean heures = self->vue == AGENDA_VUE_JOUR || self->vue == AGENDA_VUE_SEMAINE;
  GListModel *siens = agenda_modele_get_siens (self->modele);

  mois_grid_set_model (JALONS_MOIS_GRID (self->grille), mois ? siens : NULL);
  semaine_grid_set_model (get_grid (self), heures ? siens : NULL);
  /* What is over is above, for whoever looks for it. */
  if (agenda_liste_set_items (self->liste, self->vue == AGENDA_VUE_LISTE
                                           ? agenda_modele_get_periode (self->modele) : NULL)
      && plage_contains (agenda_periode_get (self->vue, self->jour), jour_today ()))
    agenda_liste_begin (self->liste, agenda_modele_find_rang (self->modele, jour_today ()));
}

static void
show_days (AgendaPage *self)
{
  MoisGrid *grille = JALONS_MOIS_GRID (self->grille);
  g_autoptr (GArray) feries = NULL;
  Plage jours;

  if (self->vue == AGENDA_VUE_MOIS)
    {
      mois_grid_set_aujourdhui (grille, jour_today ());
      mois_grid_set_mois (grille, self->jour);
    }
  jours = get_jours (self);
  feries = agenda_mois_list_feries (jours, bases_get_feries (self->repository));
  if (self->vue == AGENDA_VUE_MOIS)
    {
      mois_grid_set_feries (grille, (const MoisFerie *) feries->data, feries->len);
      show_echeances (self, jours);
    }
  else if (self->vue != AGENDA_VUE_LISTE)
    {
      semaine_grid_set_feries (get_grid (self), (const MoisFerie *) feries->data, feries->len);
      semaine_grid_set_jours (get_grid (self), jours.debut, (guint) (jours.fin - jours.debut));
      semaine_grid_set_maintenant (get_grid (self), instant_now ());
    }
}

static void
show_periode (AgendaPage *self)
{
  static const char * const pages[] = { "semaine", "semaine", "mois", "liste" };
  g_autoptr (GError) error = NULL;

  agenda_page_leave_liste (self);
  show_days (self);
  agenda_page_follow_debut (self);
  if (!agenda_modele_load (self->modele, get_jours (self), agenda_periode_get (self->vue, self->jour),
                           self->miens ? self->conseiller : NULL, &error))
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->erreur), error->message);
      gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "erreur");
      return;
    }

  attach_models (self);
  show_resume (self);
  agenda_page_show_journee (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), pages[self->vue]);
}

/* Loading: an empty month would be a lie while its entretiens are not read yet. */

static gboolean
progress_cb (gpointer data)
{
  AgendaPage *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progression),
                                 repository_get_progress (self->repository));
  return G_SOURCE_CONTINUE;
}

static void
wait_for_base (AgendaPage *self)
{
  g_autofree char *titre = agenda_periode_format_titre (self->vue, self->jour);

  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_label_set_label (GTK_LABEL (self->resume), "");
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "chargement");
  if (self->progress_id == 0)
    self->progress_id = g_timeout_add (SUIVI_MS, progress_cb, self);
  repository_load_behind (self->repository);
}

static void
loaded_cb (AgendaPage *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  show_periode (self);
}

static void
refresh (AgendaPage *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->perimee = FALSE;
  if (repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    show_periode (self);
  else
    wait_for_base (self);
}

static gboolean
refresh_cb (gpointer data)
{
  AgendaPage *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* An import says many changes: one refresh for all of them, and none while nobody looks. */
static void
changed_cb (AgendaPage *self)
{
  self->perimee = TRUE;
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static gboolean
minute_cb (gpointer data)
{
  AgendaPage *self = data;

  semaine_grid_set_maintenant (get_grid (self), instant_now ());
  return G_SOURCE_CONTINUE;
}

static void
agenda_page_map (GtkWidget *widget)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);

  GTK_WIDGET_CLASS (agenda_page_parent_class)->map (widget);
  if (self->minute_id == 0)
    self->minute_id = g_timeout_add_seconds (MINUTE_S, minute_cb, self);
  if (self->perimee)
    refresh (self);
}

static void
agenda_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&JALONS_AGENDA_PAGE (widget)->minute_id, g_source_remove);

  GTK_WIDGET_CLASS (agenda_page_parent_class)->unmap (widget);
}

static void
entretien_activated_cb (AgendaPage *self,
                        const char *uuid)
{
  g_autoptr (AgendaItem) item = agenda_modele_find (self->modele, uuid);

  if (item != NULL)
    agenda_page_activate (self, item);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-entretien", "s", uuid);
}

static void
jour_activated_cb (AgendaPage *self,
                   gint64      jour)
{
  agenda_page_plan (self, jour);
}

/* Object */

static void
agenda_page_dispose (GObject *object)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_handle_id (&self->minute_id, g_source_remove);
  g_clear_pointer (&self->creation, gtk_widget_unparent);
  if (self->repository != NULL)
    {
      g_clear_signal_handler (&self->changed_id, self->repository);
      g_clear_signal_handler (&self->loaded_id, self->repository);
    }
  g_clear_pointer (&self->journee, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_AGENDA_PAGE);
  g_clear_object (&self->modele);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->conseiller, g_free);
  g_clear_pointer (&self->copie, g_free);

  G_OBJECT_CLASS (agenda_page_parent_class)->dispose (object);
}

static void
agenda_page_class_init (AgendaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = agenda_page_dispose;
  widget_class->map = agenda_page_map;
  widget_class->unmap = agenda_page_unmap;

  g_type_ensure (JALONS_TYPE_MOIS_GRID);
  g_type_ensure (TYPE_WRAP_LAYOUT);
  agenda_page_class_add_actions (widget_class);
  agenda_page_class_add_menu (widget_class);
  gtk_widget_class_set_css_name (widget_class, "agendapage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/agenda/agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, entete);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, pile);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, titre);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, resume);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, portee);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, vues);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, vide);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, grille);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, pied);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, progression);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, erreur);
  gtk_widget_class_bind_template_callback (widget_class, entretien_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, jour_activated_cb);
}

static void
agenda_page_init (AgendaPage *self)
{
  self->jour = jour_today ();
  self->vue = AGENDA_VUE_MOIS;
  self->perimee = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->pied), agenda_legende_new ());
  agenda_page_create_hours (self);
  agenda_page_create_portee (self);
  agenda_page_create_menu (self);
  agenda_page_add_letters (self);
}

/**
 * agenda_page_new:
 * @repository: an open base
 *
 * Returns: (transfer floating): the agenda of the month of today
 */
GtkWidget *
agenda_page_new (Repository *repository)
{
  AgendaPage *self = g_object_new (TYPE_AGENDA_PAGE, NULL);
  const gboolean modifiable = repository_is_writable (repository);

  self->repository = g_object_ref (repository);
  self->modele = agenda_modele_new (repository);
  agenda_page_create_list (self);
  agenda_page_create_journee (self);
  self->conseiller = bases_find_utilisateur (repository);
  self->changed_id =
    g_signal_connect_swapped (repository, "changed", G_CALLBACK (changed_cb), self);
  self->loaded_id = g_signal_connect_swapped (repository, "loaded", G_CALLBACK (loaded_cb), self);
  gtk_widget_set_visible (self->portee, self->conseiller != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.nouveau", modifiable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.noter", modifiable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.importer",
                                 modifiable && self->conseiller != NULL);
  semaine_grid_set_modifiable (get_grid (self), modifiable);
  mois_grid_set_modifiable (JALONS_MOIS_GRID (self->grille), modifiable);
  agenda_page_set_miens (self, self->conseiller != NULL);
  agenda_page_set_vue (self, AGENDA_VUE_MOIS);
  return GTK_WIDGET (self);
}

static void
refresh_if_seen (AgendaPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->perimee = TRUE;
}

/**
 * agenda_page_show_jour:
 * @jour: a day
 *
 * Shows the day, its week or its month, with the keyboard on that day.
 */
void
agenda_page_show_jour (AgendaPage *self,
                       gint64      jour)
{
  g_return_if_fail (JALONS_IS_AGENDA_PAGE (self));
  g_return_if_fail (jour != CHAMP_ABSENT);

  self->jour = jour;
  refresh (self);
  if (self->vue == AGENDA_VUE_MOIS)
    mois_grid_focus_jour (JALONS_MOIS_GRID (self->grille), jour);
  else if (self->vue != AGENDA_VUE_LISTE)
    {
      semaine_grid_focus_curseur (get_grid (self), instant_from_local (jour, 9 * 60), 60);
      agenda_page_show_debut (self);
    }
  else
    {
      agenda_liste_show (self->liste, agenda_modele_find_rang (self->modele, jour));
    }
}

/**
 * agenda_page_set_vue:
 * @vue: a view
 *
 * Shows the same day another way.
 */
void
agenda_page_set_vue (AgendaPage *self,
                     AgendaVue   vue)
{
  GtkWidget *bouton;

  g_return_if_fail (JALONS_IS_AGENDA_PAGE (self));

  self->vue = vue;
  bouton = gtk_widget_get_first_child (self->vues);
  for (guint i = 0; bouton != NULL; i++, bouton = gtk_widget_get_next_sibling (bouton))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (bouton), i == vue);
  refresh_if_seen (self);
}

/**
 * agenda_page_get_vue:
 *
 * Returns: how the agenda is shown
 */
AgendaVue
agenda_page_get_vue (AgendaPage *self)
{
  return self->vue;
}

/**
 * agenda_page_get_mois:
 *
 * Returns: the first day of the month that is shown
 */
gint64
agenda_page_get_mois (AgendaPage *self)
{
  return jour_first_of_month (self->jour);
}

/**
 * agenda_page_count_entretiens:
 *
 * Returns: how many entretiens the period has, among those the user wants to see
 */
guint
agenda_page_count_entretiens (AgendaPage *self)
{
  return agenda_modele_count (self->modele);
}

/**
 * agenda_page_find_item:
 *
 * Returns: (transfer full) (nullable): what the agenda shows of a record
 */
AgendaItem *
agenda_page_find_item (AgendaPage *self,
                       const char *uuid)
{
  return agenda_modele_find (self->modele, uuid);
}

/**
 * agenda_page_set_miens:
 * @miens: only those of the user's own dossiers
 *
 * Chooses whose entretiens are shown.
 */
void
agenda_page_set_miens (AgendaPage *self,
                       gboolean    miens)
{
  GSimpleAction *action = g_object_get_data (G_OBJECT (self->portee), "action");

  g_return_if_fail (JALONS_IS_AGENDA_PAGE (self));

  self->miens = miens;
  g_simple_action_set_state (action, g_variant_new_string (miens ? "miens" : "tous"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->portee),
                             miens ? _("My agenda") : _("Everybody’s agenda"));
  refresh_if_seen (self);
}

/**
 * agenda_page_get_titre:
 *
 * Returns: what the header calls the period
 */
const char *
agenda_page_get_titre (AgendaPage *self)
{
  return gtk_label_get_label (GTK_LABEL (self->titre));
}

/**
 * agenda_page_get_resume:
 *
 * Returns: what the header says of the period
 */
const char *
agenda_page_get_resume (AgendaPage *self)
{
  return gtk_label_get_label (GTK_LABEL (self->resume));
}
