/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/window-private.h"

#include "app/dialogs.h"
#include "app/preferences.h"
#include "app/premier-lancement.h"
#include "app/verrou-page.h"
#include "dossier/capture-window.h"
#include "widgets/memoire.h"
#include "widgets/noms.h"

#include <glib/gi18n.h>

struct _JalonsWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;  /* not owned */
  GtkWidget *workspace;
  GtkWidget *verrou;
  GtkWidget *accueil;

  GtkStack *pile;
  AdwStatusPage *echec;
  GtkWidget *attente_spinner;
  guint attente;
  gboolean demande; /* whether to stop a work is being asked */
  gboolean fermer;  /* once the work has ended */
};

enum
{
  PROP_0,
  PROP_LIST_VISIBLE,
  N_PROPS
};

enum
{
  SIGNAL_OPEN_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define DELAI_ATTENTE_MS 400

G_DEFINE_FINAL_TYPE (JalonsWindow, jalons_window, ADW_TYPE_APPLICATION_WINDOW)

/* The size of the window, the only thing that stays outside the base. */

static void
restore_size (JalonsWindow *self)
{
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
keep_layout (JalonsWindow *self)
{
  DossiersPlace *place;

  memoire_flush ();
  if (self->settings == NULL || self->workspace == NULL)
    return;

  g_settings_set_string (self->settings, "last-place",
                         workspace_get_place (JALONS_WORKSPACE (self->workspace)));

  place = workspace_get_dossiers (JALONS_WORKSPACE (self->workspace));
  if (dossiers_place_is_list_visible (place) && dossiers_place_get_list_width (place) > 0)
    g_settings_set_int (self->settings, "list-width",
                        CLAMP (dossiers_place_get_list_width (place), 240, 800));
}

/* Pages */

static gboolean
show_spinner_cb (gpointer data)
{
  JalonsWindow *self = data;

  self->attente = 0;
  gtk_widget_set_visible (self->attente_spinner, TRUE);

  return G_SOURCE_REMOVE;
}

static void
show_page (JalonsWindow *self,
           const char   *name)
{
  g_clear_handle_id (&self->attente, g_source_remove);
  gtk_widget_set_visible (self->attente_spinner, FALSE);
  gtk_stack_set_visible_child_name (self->pile, name);
  jalons_window_enable_actions (self);
}

static void
open_requested_cb (JalonsWindow *self,
                   const char   *path,
                   const char   *phrase)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_REQUESTED], 0, path, phrase);
}

/* The state of win.toggle-list follows. */
static void
list_visible_cb (JalonsWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_VISIBLE]);
}

static void
stop_confirmed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (JalonsWindow) self = data;
  Progres *progres = self->workspace != NULL
                       ? workspace_get_work (JALONS_WORKSPACE (self->workspace), NULL) : NULL;

  self->demande = FALSE;
  if (!dialogs_confirm_finish (result, NULL))
    return;
  if (progres == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->fermer = TRUE;
  progres_cancel (progres);
}

/* A long work is not ended by a click on the wrong cross. Returns whether there is one. */
static gboolean
ask_about_work (JalonsWindow *self)
{
  if (self->workspace == NULL ||
      workspace_get_work (JALONS_WORKSPACE (self->workspace), NULL) == NULL)
    return FALSE;

  if (!self->demande && !self->fermer)
    {
      self->demande = TRUE;
      dialogs_confirm_async (GTK_WINDOW (self), _("Stop the work that is under way?"),
                             _("It is given up as a whole: what it has begun to write is taken "
                               "back, and nothing else is lost."),
                             _("_Stop and Close"), TRUE, NULL, stop_confirmed_cb,
                             g_object_ref (self));
    }

  return TRUE;
}

/* A work has ended. Returns whether the window was waiting for that to close. */
gboolean
jalons_window_close_if_asked (JalonsWindow *self)
{
  if (!self->fermer)
    return FALSE;

  self->fermer = FALSE;
  gtk_window_close (GTK_WINDOW (self));

  return TRUE;
}

static gboolean
close_request_cb (JalonsWindow *self)
{
  jalons_window_save_drafts (self);
  if (ask_about_work (self))
    return GDK_EVENT_STOP;
  keep_layout (self);

  return GDK_EVENT_PROPAGATE;
}

/* Class */

static void
jalons_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  JalonsWindow *self = JALONS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIST_VISIBLE:
      g_value_set_boolean (value,
                           self->workspace == NULL ||
                             dossiers_place_is_list_visible (
                               workspace_get_dossiers (JALONS_WORKSPACE (self->workspace))));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  JalonsWindow *self = JALONS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIST_VISIBLE:
      if (self->workspace != NULL)
        dossiers_place_set_list_visible (
          workspace_get_dossiers (JALONS_WORKSPACE (self->workspace)),
          g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_window_dispose (GObject *object)
{
  JalonsWindow *self = JALONS_WINDOW (object);

  g_clear_handle_id (&self->attente, g_source_remove);
  self->workspace = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_WINDOW);

  G_OBJECT_CLASS (jalons_window_parent_class)->dispose (object);
}

static void
jalons_window_class_init (JalonsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jalons_window_get_property;
  object_class->set_property = jalons_window_set_property;
  object_class->dispose = jalons_window_dispose;

  properties[PROP_LIST_VISIBLE] =
    g_param_spec_boolean ("list-visible", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPEN_REQUESTED] =
    g_signal_new ("open-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/jalons/Jalons/app/window.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, pile);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, echec);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, attente_spinner);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  jalons_window_class_add_actions (klass);
}

static void
jalons_window_init (JalonsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  noms_set_from_tooltips (GTK_WIDGET (self));
  self->settings = preferences_get ();
  restore_size (self);
  preferences_attach (GTK_WIDGET (self));
  jalons_window_enable_actions (self);
}

/**
 * jalons_window_new:
 * @application: (transfer none): the application
 *
 * Returns: the window, waiting
 */
GtkWidget *
jalons_window_new (GtkApplication *application)
{
  return g_object_new (JALONS_TYPE_WINDOW, "application", application, NULL);
}

/**
 * jalons_window_show_waiting:
 *
 * Waits for a base that is being opened; says so only if it takes long.
 */
void
jalons_window_show_waiting (JalonsWindow *self)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));

  show_page (self, "attente");
  self->attente = g_timeout_add (DELAI_ATTENTE_MS, show_spinner_cb, self);
}

/**
 * jalons_window_show_first_run:
 *
 * Shows what makes a first base.
 */
void
jalons_window_show_first_run (JalonsWindow *self)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));

  if (self->accueil == NULL)
    {
      self->accueil = premier_lancement_new ();
      g_signal_connect_object (self->accueil, "open-requested", G_CALLBACK (open_requested_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->pile, self->accueil, "accueil");
    }

  show_page (self, "accueil");
}

/**
 * jalons_window_show_lock:
 * @path: an encrypted base
 *
 * Asks for the passphrase of @path.
 */
void
jalons_window_show_lock (JalonsWindow *self,
                         const char   *path)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));

  if (self->verrou == NULL)
    {
      self->verrou = verrou_page_new ();
      g_signal_connect_object (self->verrou, "open-requested", G_CALLBACK (open_requested_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->pile, self->verrou, "verrou");
    }

  verrou_page_set_base (JALONS_VERROU_PAGE (self->verrou), path);
  show_page (self, "verrou");
  gtk_widget_grab_focus (self->verrou);
}

/**
 * jalons_window_show_lock_error:
 * @error: why the base did not open
 *
 * Says it where the passphrase is asked for.
 */
void
jalons_window_show_lock_error (JalonsWindow *self,
                               const GError *error)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));
  g_return_if_fail (self->verrou != NULL);

  show_page (self, "verrou");
  verrou_page_show_error (JALONS_VERROU_PAGE (self->verrou), error);
}

/**
 * jalons_window_show_failure:
 * @message: what happened and what to do
 *
 * Says that there is no base to show.
 */
void
jalons_window_show_failure (JalonsWindow *self,
                            const char   *message)
{
  g_autofree char *texte = g_markup_escape_text (message, -1);

  g_return_if_fail (JALONS_IS_WINDOW (self));

  adw_status_page_set_description (self->echec, texte);
  show_page (self, "echec");
}

/**
 * jalons_window_show_base:
 * @repository: (transfer none): an open base
 *
 * Shows @repository, and forgets the pages that led to it.
 */
void
jalons_window_show_base (JalonsWindow *self,
                         Repository   *repository)
{
  g_autofree char *depart = preferences_get_start ();

  g_return_if_fail (JALONS_IS_WINDOW (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = workspace_new (repository);
  if (self->settings != NULL)
    dossiers_place_set_list_width (workspace_get_dossiers (JALONS_WORKSPACE (self->workspace)),
                                   g_settings_get_int (self->settings, "list-width"));
  g_signal_connect_object (workspace_get_dossiers (JALONS_WORKSPACE (self->workspace)),
                           "list-visible", G_CALLBACK (list_visible_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pile, self->workspace, "base");
  show_page (self, "base");
  workspace_show_place (JALONS_WORKSPACE (self->workspace), depart);
  if (self->verrou != NULL)
    gtk_stack_remove (self->pile, self->verrou);
  if (self->accueil != NULL)
    gtk_stack_remove (self->pile, self->accueil);
  self->verrou = NULL;
  self->accueil = NULL;
}

/**
 * jalons_window_get_repository:
 *
 * Returns: (transfer none) (nullable): the base that is shown
 */
Repository *
jalons_window_get_repository (JalonsWindow *self)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), NULL);

  return self->workspace != NULL
           ? workspace_get_repository (JALONS_WORKSPACE (self->workspace))
           : NULL;
}

/**
 * jalons_window_get_workspace:
 *
 * Returns: (transfer none) (nullable): what shows the base
 */
Workspace *
jalons_window_get_workspace (JalonsWindow *self)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), NULL);

  return self->workspace != NULL ? JALONS_WORKSPACE (self->workspace) : NULL;
}

/**
 * jalons_window_open_dossier:
 * @dossier: a uuid
 * @page: (nullable): one of its pages
 *
 * Goes to @dossier.
 *
 * Returns: %FALSE if no base is shown
 */
gboolean
jalons_window_open_dossier (JalonsWindow *self,
                            const char   *dossier,
                            const char   *page)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), FALSE);

  if (self->workspace == NULL)
    return FALSE;

  workspace_show_place (JALONS_WORKSPACE (self->workspace), PLACE_DOSSIERS);
  dossiers_place_open_dossier (workspace_get_dossiers (JALONS_WORKSPACE (self->workspace)),
                               dossier, page);

  return TRUE;
}

/**
 * jalons_window_save_drafts:
 *
 * Keeps all that was typed; the base stays open.
 */
void
jalons_window_save_drafts (JalonsWindow *self)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));

  if (self->workspace != NULL)
    workspace_save (JALONS_WORKSPACE (self->workspace));
  capture_windows_save ();
}
