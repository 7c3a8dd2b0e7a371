/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tirage-window-private.h"

#include "app/envois.h"

#include <glib/gi18n.h>

/* What comes after the conventions were printed: they are sent. */

static gboolean
is_convention (TirageItem *item)
{
  return g_str_equal (tirage_item_get_ligne (item)->code, "convention");
}

static gboolean
is_printed (TirageItem *item)
{
  return tirage_item_get_statut (item) == TIRAGE_STATUT_IMPRIME ||
         tirage_item_get_ligne (item)->etat == TIRAGE_DEJA;
}

/* (transfer full): the dossiers whose convention left the printer today */
static char **
list_printed (TirageWindow *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (GStrvBuilder) dossiers = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TirageItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (is_convention (item) && is_printed (item))
        g_strv_builder_add (dossiers, tirage_item_get_ligne (item)->dossier);
    }

  return g_strv_builder_end (dossiers);
}

static void
send_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TirageWindow *self = JALONS_TIRAGE_WINDOW (widget);
  g_auto (GStrv) dossiers = list_printed (self);

  envois_note (widget, self->repository, (const char * const *) dossiers);
}

/* A dossier, or all of those that were printed. */
static void
write_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  TirageWindow *self = JALONS_TIRAGE_WINDOW (widget);
  const char *dossier = g_variant_get_string (parameter, NULL);
  g_auto (GStrv) dossiers = *dossier != '\0' ? g_strdupv ((char *[]) { (char *) dossier, NULL })
                                             : list_printed (self);

  envois_write (widget, self->repository, (const char * const *) dossiers);
}

/* What is said, is said here too: the window of the dossiers is behind. */
static void
toast_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  tirage_window_set_message (JALONS_TIRAGE_WINDOW (widget), g_variant_get_string (parameter, NULL));
  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, parameter);
}

static void
item_changed_cb (TirageItem *item,
                 GtkWidget  *bouton)
{
  gtk_widget_set_visible (bouton, is_convention (item) &&
                                  tirage_item_get_ligne (item)->document != NULL);
}

/* Returns: (transfer floating): what opens a draft of an e-mail with a convention, once it is made */
GtkWidget *
tirage_window_create_courriel (TirageItem *item)
{
  const TirageLigne *ligne = tirage_item_get_ligne (item);
  GtkWidget *bouton = gtk_button_new_from_icon_name ("courriel-symbolic");
  g_autofree char *nom = g_strdup_printf (_("E-mail draft: %s"), ligne->agent);

  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (bouton, _("E-mail draft…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), "tirage.write");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (bouton), "s", ligne->dossier);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), bouton, 0);
  item_changed_cb (item, bouton);
  return bouton;
}

void
tirage_window_show_suite (TirageWindow *self)
{
  g_auto (GStrv) dossiers = list_printed (self);
  const gboolean possible = *dossiers != NULL && !tirage_is_running (self->tirage);

  gtk_widget_set_visible (self->suite, *dossiers != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tirage.send",
                                 possible && repository_is_writable (self->repository));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tirage.write",
                                 !tirage_is_running (self->tirage));
}

void
tirage_window_class_add_suite (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tirage.send", NULL, send_action);
  gtk_widget_class_install_action (widget_class, "tirage.write", "s", write_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.error", "s", toast_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "tirage.send",
                                       NULL);
}
