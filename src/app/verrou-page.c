/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/verrou-page.h"

#include "store/store-error.h"
#include "widgets/focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VerrouPage
{
  GtkWidget parent_instance;

  char *path;
  GdkDevice *clavier;

  GtkWidget *boite;
  GtkWidget *base;
  GtkWidget *phrase;
  GtkWidget *ouvrir;
  GtkWidget *attente;
  GtkWidget *majuscules;
  GtkWidget *erreur;
};

enum
{
  SIGNAL_OPEN_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VerrouPage, verrou_page, GTK_TYPE_WIDGET)

static void
show_erreur (VerrouPage *self,
             const char *texte)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->erreur), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  texte != NULL ? texte : "", -1);
  gtk_label_set_text (GTK_LABEL (self->erreur), texte != NULL ? texte : "");
  gtk_widget_set_visible (self->erreur, texte != NULL);
}

static void
set_busy (VerrouPage *self,
          gboolean    busy)
{
  gtk_widget_set_sensitive (self->phrase, !busy);
  gtk_widget_set_sensitive (self->ouvrir, !busy);
  gtk_widget_set_visible (self->attente, busy);
}

static void
open_cb (VerrouPage *self)
{
  const char *phrase = gtk_editable_get_text (GTK_EDITABLE (self->phrase));

  if (*phrase == '\0')
    {
      show_erreur (self, _("Write the passphrase of this base."));
      gtk_widget_grab_focus (self->phrase);
      return;
    }

  show_erreur (self, NULL);
  set_busy (self, TRUE);
  g_signal_emit (self, signals[SIGNAL_OPEN_REQUESTED], 0, self->path, phrase);
}

static void
caps_lock_cb (VerrouPage *self)
{
  gtk_widget_set_visible (self->majuscules,
                          self->clavier != NULL &&
                            gdk_device_get_caps_lock_state (self->clavier));
}

static void
verrou_page_realize (GtkWidget *widget)
{
  VerrouPage *self = JALONS_VERROU_PAGE (widget);
  GdkSeat *seat;

  GTK_WIDGET_CLASS (verrou_page_parent_class)->realize (widget);

  seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  if (seat != NULL)
    g_set_object (&self->clavier, gdk_seat_get_keyboard (seat));
  if (self->clavier != NULL)
    g_signal_connect_object (self->clavier, "notify::caps-lock-state", G_CALLBACK (caps_lock_cb),
                             self, G_CONNECT_SWAPPED);
  caps_lock_cb (self);
}

static gboolean
verrou_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_VERROU_PAGE (widget)->phrase);
}

static void
verrou_page_dispose (GObject *object)
{
  VerrouPage *self = JALONS_VERROU_PAGE (object);

  g_clear_object (&self->clavier);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_VERROU_PAGE);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (verrou_page_parent_class)->dispose (object);
}

static void
verrou_page_class_init (VerrouPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = verrou_page_dispose;
  widget_class->realize = verrou_page_realize;
  widget_class->grab_focus = verrou_page_grab_focus;
  widget_class->focus = focus_among_children;

  signals[SIGNAL_OPEN_REQUESTED] =
    g_signal_new ("open-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/verrou-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, boite);
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, base);
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, phrase);
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, ouvrir);
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, attente);
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, majuscules);
  gtk_widget_class_bind_template_child (widget_class, VerrouPage, erreur);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
verrou_page_init (VerrouPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * verrou_page_new:
 *
 * Returns: the page, that knows no base yet
 */
GtkWidget *
verrou_page_new (void)
{
  return g_object_new (JALONS_TYPE_VERROU_PAGE, NULL);
}

/**
 * verrou_page_set_base:
 * @path: an encrypted base
 *
 * Asks for the passphrase of @path.
 */
void
verrou_page_set_base (VerrouPage *self,
                      const char *path)
{
  g_autofree char *copie = g_strdup (path);
  g_autofree char *nom = g_filename_display_basename (path);

  g_return_if_fail (JALONS_IS_VERROU_PAGE (self));

  g_free (self->path);
  self->path = g_steal_pointer (&copie);
  gtk_label_set_text (GTK_LABEL (self->base), nom);
  set_busy (self, FALSE);
}

/**
 * verrou_page_show_error:
 * @error: why the base did not open
 *
 * Says why, and asks again.
 */
void
verrou_page_show_error (VerrouPage   *self,
                        const GError *error)
{
  const gboolean fausse = g_error_matches (error, STORE_ERROR, STORE_ERROR_PASSPHRASE);

  g_return_if_fail (JALONS_IS_VERROU_PAGE (self));

  set_busy (self, FALSE);
  show_erreur (self, fausse ? _("This is not the passphrase of this base. Capitals, accents and "
                                "spaces count.")
                            : error->message);
  gtk_widget_grab_focus (self->phrase);
  gtk_editable_select_region (GTK_EDITABLE (self->phrase), 0, -1);
}
