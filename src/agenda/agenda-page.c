/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page.h"

#include "agenda/agenda-legende.h"
#include "agenda/agenda-mois.h"
#include "base/formats.h"
#include "base/jour.h"
#include "operations/bases.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define SUIVI_MS 100

struct _AgendaPage
{
  GtkWidget parent_instance;

  GtkWidget *entete;
  Repository *repository;
  gulong changed_id;
  gulong loaded_id;
  guint refresh_id;
  guint progress_id;
  char *conseiller;
  gboolean miens;
  gboolean perimee;
  gint64 mois; /* its first day */

  GListStore *items;            /* of the days that are shown, of everybody */
  GtkFilterListModel *siens;    /* those the user wants to see */
  GtkFilterListModel *du_mois;  /* and that are in the month */

  GtkWidget *pile;
  GtkWidget *titre;
  GtkWidget *resume;
  GtkWidget *portee;
  GtkWidget *vide;
  GtkWidget *grille;
  GtkWidget *pied;
  GtkWidget *progression;
  GtkWidget *erreur;
};

G_DEFINE_FINAL_TYPE (AgendaPage, agenda_page, GTK_TYPE_WIDGET)

static void refresh (AgendaPage *self);

/* The models */

static gboolean
filter_sien (gpointer item,
             gpointer data)
{
  AgendaPage *self = data;
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);

  return !self->miens || self->conseiller == NULL
         || g_strcmp0 (donnees->conseiller, self->conseiller) == 0;
}

static gboolean
filter_mois (gpointer item,
             gpointer data)
{
  AgendaPage *self = data;

  return plage_contains (plage_of_month (self->mois), agenda_item_get_jour (item));
}

static void
create_models (AgendaPage *self)
{
  self->items = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);
  self->siens = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->items)),
    GTK_FILTER (gtk_custom_filter_new (filter_sien, self, NULL)));
  self->du_mois = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->siens)),
    GTK_FILTER (gtk_custom_filter_new (filter_mois, self, NULL)));
}

static void
refilter (GtkFilterListModel *model)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (model), GTK_FILTER_CHANGE_DIFFERENT);
}

/* The month */

static Plage
get_jours (AgendaPage *self)
{
  gint64 premier, dernier;

  mois_grid_get_jours (JALONS_MOIS_GRID (self->grille), &premier, &dernier);
  return (Plage) { premier, dernier + 1 };
}

static void
show_resume (AgendaPage *self)
{
  const guint n = agenda_page_count_entretiens (self);
  const guint feries = agenda_mois_count_feries (self->mois, bases_get_feries (self->repository));
  g_autofree char *mois = format_mois_annee (self->mois);
  g_autofree char *entretiens = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  g_autofree char *jours = g_strdup_printf (ngettext ("%u public holiday", "%u public holidays",
                                                      feries), feries);
  g_autofree char *resume = feries > 0 ? g_strdup_printf ("%s · %s", entretiens, jours)
                                       : g_strdup (entretiens);

  gtk_label_set_label (GTK_LABEL (self->titre), mois);
  gtk_label_set_label (GTK_LABEL (self->resume), resume);
  gtk_widget_set_visible (self->vide, n == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grille), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mois, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, resume, -1);
}

static gboolean
load_items (AgendaPage  *self,
            Plage        jours,
            GError     **error)
{
  g_autoptr (GPtrArray) items = agenda_mois_list_items (self->repository, jours, error);

  if (items == NULL)
    return FALSE;

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  return TRUE;
}

static void
show_mois (AgendaPage *self)
{
  MoisGrid *grille = JALONS_MOIS_GRID (self->grille);
  const gint64 aujourdhui = jour_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) feries = NULL;
  g_autoptr (GArray) echeances = NULL;
  Plage jours;

  mois_grid_set_aujourdhui (grille, aujourdhui);
  mois_grid_set_mois (grille, self->mois);
  jours = get_jours (self);
  feries = agenda_mois_list_feries (jours, bases_get_feries (self->repository));
  echeances = agenda_mois_list_echeances (self->repository, jours,
                                          self->miens ? self->conseiller : NULL, aujourdhui);
  mois_grid_set_feries (grille, (const MoisFerie *) feries->data, feries->len);
  mois_grid_set_echeances (grille, (const MoisEcheance *) echeances->data, echeances->len);
  if (!load_items (self, jours, &error))
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->erreur), error->message);
      gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "erreur");
      return;
    }

  refilter (self->siens);
  refilter (self->du_mois);
  show_resume (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "mois");
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
  g_autofree char *mois = format_mois_annee (self->mois);

  gtk_label_set_label (GTK_LABEL (self->titre), mois);
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
  show_mois (self);
}

static void
refresh (AgendaPage *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->perimee = FALSE;
  if (repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    show_mois (self);
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

static void
agenda_page_map (GtkWidget *widget)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);

  GTK_WIDGET_CLASS (agenda_page_parent_class)->map (widget);
  if (self->perimee)
    refresh (self);
}

/* Actions */

static void
plan (AgendaPage *self,
      gint64      jour)
{
  g_autofree char *cible = g_strdup_printf ("|%" G_GINT64_FORMAT "|", jour);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-entretien", "s", cible);
}

static void
entretien_activated_cb (AgendaPage *self,
                        const char *uuid)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-entretien", "s", uuid);
}

static void
jour_activated_cb (AgendaPage *self,
                   gint64      jour)
{
  plan (self, jour);
}

static void
go_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  gint64 jour = jour_today ();

  if (g_str_equal (name, "agenda.precedent"))
    jour = jour_add_months (self->mois, -1);
  else if (g_str_equal (name, "agenda.suivant"))
    jour = jour_add_months (self->mois, 1);
  agenda_page_show_jour (self, jour);
}

static void
new_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);

  plan (self, mois_grid_get_focus_jour (JALONS_MOIS_GRID (self->grille)));
}

static void
portee_cb (GSimpleAction *action,
           GVariant      *value,
           AgendaPage    *self)
{
  agenda_page_set_miens (self, g_str_equal (g_variant_get_string (value, NULL), "miens"));
}

static void
create_portee (AgendaPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("portee", G_VARIANT_TYPE_STRING, g_variant_new_string ("tous"));
  g_autoptr (GMenu) menu = g_menu_new ();

  g_signal_connect_object (action, "change-state", G_CALLBACK (portee_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (self->portee, "choix", G_ACTION_GROUP (group));
  g_menu_append (menu, _("My agenda"), "choix.portee::miens");
  g_menu_append (menu, _("Everybody’s agenda"), "choix.portee::tous");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->portee), G_MENU_MODEL (menu));
  g_object_set_data (G_OBJECT (self->portee), "action", action);
}

/* Object */

static void
agenda_page_dispose (GObject *object)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->repository != NULL)
    {
      g_clear_signal_handler (&self->changed_id, self->repository);
      g_clear_signal_handler (&self->loaded_id, self->repository);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_AGENDA_PAGE);
  g_clear_object (&self->du_mois);
  g_clear_object (&self->siens);
  g_clear_object (&self->items);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->conseiller, g_free);

  G_OBJECT_CLASS (agenda_page_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint touche;
    const char *action;
  } touches[] = {
    { GDK_KEY_Page_Up, "agenda.precedent" }, { GDK_KEY_KP_Page_Up, "agenda.precedent" },
    { GDK_KEY_Page_Down, "agenda.suivant" }, { GDK_KEY_KP_Page_Down, "agenda.suivant" },
    { GDK_KEY_t, "agenda.aujourdhui" },      { GDK_KEY_n, "agenda.nouveau" },
  };

  gtk_widget_class_install_action (widget_class, "agenda.precedent", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "agenda.suivant", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "agenda.aujourdhui", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "agenda.nouveau", NULL, new_cb);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    gtk_widget_class_add_binding_action (widget_class, touches[i].touche, 0, touches[i].action,
                                         NULL);
}

static void
agenda_page_class_init (AgendaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = agenda_page_dispose;
  widget_class->map = agenda_page_map;

  g_type_ensure (JALONS_TYPE_MOIS_GRID);
  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "agendapage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/agenda/agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, entete);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, pile);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, titre);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, resume);
  gtk_widget_class_bind_template_child (widget_class, AgendaPage, portee);
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
  self->mois = jour_first_of_month (jour_today ());
  self->perimee = TRUE;
  create_models (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->pied), agenda_legende_new ());
  mois_grid_set_model (JALONS_MOIS_GRID (self->grille), G_LIST_MODEL (self->siens));
  create_portee (self);
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

  self->repository = g_object_ref (repository);
  self->conseiller = agenda_mois_find_conseiller (repository);
  self->changed_id =
    g_signal_connect_swapped (repository, "changed", G_CALLBACK (changed_cb), self);
  self->loaded_id = g_signal_connect_swapped (repository, "loaded", G_CALLBACK (loaded_cb), self);
  gtk_widget_set_visible (self->portee, self->conseiller != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.nouveau",
                                 repository_is_writable (repository));
  agenda_page_set_miens (self, self->conseiller != NULL);
  return GTK_WIDGET (self);
}

/**
 * agenda_page_show_jour:
 * @jour: a day
 *
 * Shows the month of a day, with the keyboard on that day.
 */
void
agenda_page_show_jour (AgendaPage *self,
                       gint64      jour)
{
  g_return_if_fail (JALONS_IS_AGENDA_PAGE (self));
  g_return_if_fail (jour != CHAMP_ABSENT);

  self->mois = jour_first_of_month (jour);
  refresh (self);
  mois_grid_focus_jour (JALONS_MOIS_GRID (self->grille), jour);
}

/**
 * agenda_page_get_mois:
 *
 * Returns: the first day of the month that is shown
 */
gint64
agenda_page_get_mois (AgendaPage *self)
{
  return self->mois;
}

/**
 * agenda_page_count_entretiens:
 *
 * Returns: how many entretiens the month has, among those the user wants to see
 */
guint
agenda_page_count_entretiens (AgendaPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->du_mois));
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
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->perimee = TRUE;
}

/**
 * agenda_page_get_resume:
 *
 * Returns: what the header says of the month
 */
const char *
agenda_page_get_resume (AgendaPage *self)
{
  return gtk_label_get_label (GTK_LABEL (self->resume));
}
