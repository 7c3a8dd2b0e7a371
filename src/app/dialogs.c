/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of any letter, however large: it is not seen. */
#define QUESTION_WIDTH 120

/* These classes have other names in later versions of GTK and of libadwaita: nobody else names
 * them. */

/* Later versions of libadwaita hold the question twice, large and small, and show the one that fits.
 * They measure both at the least that one of them can have, and GTK warns unless it is the same. */
static void
set_question_width (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) &&
      (gtk_widget_has_css_class (widget, "title-2") || gtk_widget_has_css_class (widget, "title-4")))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (widget, QUESTION_WIDTH, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_question_width (child);
}

static GtkWidget *
create_message (GtkWindow  *parent,
                const char *titre,
                const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, titre, message);

  set_question_width (dialog);
  return dialog;
}

/**
 * dialogs_show_error:
 * @parent: (nullable): the window it belongs to
 * @titre: what could not be done
 * @message: why, what was kept and what to do
 *
 * Tells of a failure, to be read before going on.
 */
void
dialogs_show_error (GtkWindow  *parent,
                    const char *titre,
                    const char *message)
{
  GtkWidget *dialog = create_message (parent, titre, message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     GTask            *task)
{
  /* Closing the dialog answers once more. */
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_task_return_boolean (task, g_str_equal (response, "accord"));
  g_object_unref (task);
}

/**
 * dialogs_confirm_async:
 * @parent: (nullable): the window it belongs to
 * @titre: the question
 * @message: what follows from a yes
 * @accord: the verb of the button that says yes
 * @destructif: whether yes loses something
 *
 * Asks a question; dialogs_confirm_finish() has the answer.
 */
void
dialogs_confirm_async (GtkWindow           *parent,
                       const char          *titre,
                       const char          *message,
                       const char          *accord,
                       gboolean             destructif,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (create_message (parent, titre, message));

  g_task_set_source_tag (task, dialogs_confirm_async);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "accord", accord);
  adw_message_dialog_set_response_appearance (dialog, "accord",
                                              destructif ? ADW_RESPONSE_DESTRUCTIVE
                                                         : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, destructif ? "cancel" : "accord");
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * dialogs_confirm_finish:
 *
 * Returns: whether the answer was yes
 */
gboolean
dialogs_confirm_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * dialogs_show_about:
 * @parent: (nullable): the window it belongs to
 *
 * Tells what Jalons is.
 */
void
dialogs_show_about (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (
    ADW_TYPE_ABOUT_WINDOW, "application-name", _("Jalons"), "application-icon", "fr.jalons.Jalons",
    "version", PACKAGE_VERSION, "developer-name", _("The Jalons team"), "comments",
    _("Bilans professionnels, from the request to the follow-up."), "license-type",
    GTK_LICENSE_GPL_3_0, "transient-for", parent, "modal", parent != NULL, "destroy-with-parent",
    TRUE, NULL);
  GObject *version = gtk_widget_get_template_child (window, ADW_TYPE_ABOUT_WINDOW, "version_button");
  g_autofree char *nom = g_strdup_printf (_("Version %s"), PACKAGE_VERSION);

  /* libadwaita gives it a number, and no name. */
  if (version != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (version), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    nom, -1);
  gtk_window_present (GTK_WINDOW (window));
}

/* The keys */

static int
get_screen_width (GtkWindow *parent)
{
  GdkSurface *surface = parent != NULL ? gtk_native_get_surface (GTK_NATIVE (parent)) : NULL;
  GdkMonitor *monitor = NULL;
  GdkRectangle place = { 0 };

  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &place);
  return place.width;
}

/* A group begins a section of its own, which closes the one that it was in unless it opens it. */
static gboolean
start_section_cb (const GMatchInfo *info,
                  GString          *texte,
                  gpointer          data)
{
  guint *n = data;
  g_autofree char *ouverture = g_match_info_fetch (info, 1);
  g_autofree char *titre = g_match_info_fetch (info, 2);

  g_string_append_printf (texte, "%s<object class=\"GtkShortcutsSection\">"
                                 "<property name=\"section-name\">groupe-%u</property>"
                                 "<property name=\"max-height\">1000</property>%s"
                                 "<child><object class=\"GtkShortcutsGroup\">%s",
                          *ouverture == '\0' ? "</object></child><child>" : "", (*n)++, titre, titre);

  return FALSE;
}

/* GTK deals the groups of a section out in two columns whatever it is told: each has a section. */
static void
give_each_a_section (GString *texte)
{
  g_autofree char *seuls = NULL;
  guint n = 0;
  g_autoptr (GRegex) groupe = g_regex_new (
    "(<object class=\"GtkShortcutsSection\">(?:\\s*<property [^>]*>[^<]*</property>)*\\s*)?"
    "<child>\\s*<object class=\"GtkShortcutsGroup\">\\s*(<property name=\"title\"[^>]*>[^<]*</property>)",
    G_REGEX_DEFAULT, 0, NULL);

  seuls = g_regex_replace_eval (groupe, texte->str, (gssize) texte->len, 0, 0, start_section_cb, &n, NULL);
  g_string_assign (texte, seuls);
}

/* @une_colonne: for a screen that has no room for two */
static GtkWidget *
create_shortcuts (gboolean une_colonne)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GBytes) octets =
    g_resources_lookup_data ("/fr/jalons/Jalons/app/shortcuts.ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) texte = g_string_new_len (g_bytes_get_data (octets, NULL),
                                                (gssize) g_bytes_get_size (octets));

  if (une_colonne)
    give_each_a_section (texte);
  gtk_builder_add_from_string (builder, texte->str, (gssize) texte->len, NULL);
  return GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));
}

/* (nullable): what holds the sections of the window */
static GtkWidget *
find_stack (GtkWidget *widget)
{
  GtkWidget *pile = NULL;

  if (GTK_IS_SHORTCUTS_SECTION (widget))
    return gtk_widget_get_parent (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && pile == NULL;
       child = gtk_widget_get_next_sibling (child))
    pile = find_stack (child);

  return pile;
}

static gboolean
is_too_wide (GtkWidget *window,
             GtkWindow *parent)
{
  const int largeur = get_screen_width (parent);
  int naturelle;

  gtk_widget_measure (find_stack (window), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &naturelle, NULL, NULL);
  return largeur > 0 && naturelle > largeur;
}

/* GTK gives this window the size of all that it tells, which a small screen has not. */
static void
make_scroll (GtkWidget *window,
             GtkWindow *parent)
{
  GtkWidget *pile = g_object_ref (find_stack (window));
  GtkWidget *boite = gtk_widget_get_parent (pile);

  if (GTK_IS_BOX (boite))
    {
      gtk_box_remove (GTK_BOX (boite), pile);
      gtk_box_append (GTK_BOX (boite), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", pile, "vexpand",
                                                     TRUE, "propagate-natural-width", TRUE, NULL));
      gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (GTK_WIDGET (parent)),
                                   gtk_widget_get_height (GTK_WIDGET (parent)));
    }
  g_object_unref (pile);
}

/* Later versions of GTK let Tab go from one to the next, and name none. */
static void
name_shortcuts (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *titre = NULL;

      g_object_get (widget, "title", &titre, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, titre, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_shortcuts (child);
}

/**
 * dialogs_show_shortcuts:
 * @parent: (nullable): the window it belongs to
 *
 * Tells which keys do what.
 */
void
dialogs_show_shortcuts (GtkWindow *parent)
{
  GtkWidget *window = create_shortcuts (FALSE);

  if (parent != NULL && is_too_wide (window, parent))
    {
      gtk_window_destroy (GTK_WINDOW (window));
      window = create_shortcuts (TRUE);
      make_scroll (window, parent);
    }
  name_shortcuts (window);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
