/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/capture-entete.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * CaptureEntete:
 *
 * The bar over the notes of an entretien: whom one sees, the others of the day, and that it is held.
 * It activates "capture.precedent", "capture.suivant", "capture.tenu" and "capture.tenu-suivant".
 */
struct _CaptureEntete
{
  GtkWidget parent_instance;

  GtkWidget *barre;
  GtkWidget *titre;
  GtkWidget *tenu;
  GtkWidget *suite;
};

G_DEFINE_FINAL_TYPE (CaptureEntete, capture_entete, GTK_TYPE_WIDGET)

static GtkWidget *
create_step (const char *icone,
             const char *phrase,
             const char *action)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name (icone);

  gtk_widget_set_tooltip_text (bouton, phrase);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), action);

  return bouton;
}

static GtkWidget *
create_held (const char *texte,
             const char *phrase,
             const char *action)
{
  GtkWidget *bouton = gtk_button_new_with_mnemonic (texte);

  gtk_widget_set_tooltip_text (bouton, phrase);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), action);

  return bouton;
}

static void
capture_entete_dispose (GObject *object)
{
  g_clear_pointer (&JALONS_CAPTURE_ENTETE (object)->barre, gtk_widget_unparent);

  G_OBJECT_CLASS (capture_entete_parent_class)->dispose (object);
}

static void
capture_entete_class_init (CaptureEnteteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = capture_entete_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
capture_entete_init (CaptureEntete *self)
{
  AdwHeaderBar *barre = ADW_HEADER_BAR (adw_header_bar_new ());

  self->barre = GTK_WIDGET (barre);
  self->titre = adw_window_title_new ("", "");
  self->tenu = create_held (_("_Held"), _("Mark the meeting as held, and close (Ctrl+Enter)"),
                            "capture.tenu");
  self->suite = create_held (_("Held, _Next One"),
                             _("Mark the meeting as held, and take notes of the next one of the day "
                               "(Ctrl+Shift+Enter)"), "capture.tenu-suivant");
  gtk_widget_add_css_class (self->tenu, "suggested-action");
  adw_header_bar_set_title_widget (barre, self->titre);
  adw_header_bar_pack_start (barre, create_step ("precedent-symbolic",
                                                 _("Meeting before it (Ctrl+Page Up)"),
                                                 "capture.precedent"));
  adw_header_bar_pack_start (barre, create_step ("suivant-symbolic",
                                                 _("Meeting after it (Ctrl+Page Down)"),
                                                 "capture.suivant"));
  adw_header_bar_pack_end (barre, self->tenu);
  adw_header_bar_pack_end (barre, self->suite);
  gtk_widget_set_parent (self->barre, GTK_WIDGET (self));
}

/**
 * capture_entete_new:
 *
 * Returns: (transfer floating): a bar without a title
 */
GtkWidget *
capture_entete_new (void)
{
  return g_object_new (JALONS_TYPE_CAPTURE_ENTETE, NULL);
}

/**
 * capture_entete_set_titre:
 * @titre: whom one sees
 * @sous_titre: what for, and when
 *
 * Says which entretien it is.
 */
void
capture_entete_set_titre (CaptureEntete *self,
                          const char    *titre,
                          const char    *sous_titre)
{
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->titre), titre);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->titre), sous_titre);
}

/**
 * capture_entete_set_tenu:
 * @tenu: whether it is still to be marked as held
 * @suite: whether one can go on to the next one in doing so
 *
 * Shows what is left to say of the entretien.
 */
void
capture_entete_set_tenu (CaptureEntete *self,
                         gboolean       tenu,
                         gboolean       suite)
{
  gtk_widget_set_visible (self->tenu, tenu);
  gtk_widget_set_visible (self->suite, suite);
}

/**
 * capture_entete_add_keys:
 * @window: that the bar is in
 *
 * Gives the actions of the bar their keys, before the texts, for which they are a line and a page.
 */
void
capture_entete_add_keys (GtkWidget *window)
{
  const GdkModifierType control = GDK_CONTROL_MASK, tous = control | GDK_SHIFT_MASK;
  const struct { guint touche; GdkModifierType avec; const char *action; } touches[] = {
    { GDK_KEY_Return, control, "capture.tenu" },       { GDK_KEY_KP_Enter, control, "capture.tenu" },
    { GDK_KEY_Return, tous, "capture.tenu-suivant" },  { GDK_KEY_KP_Enter, tous, "capture.tenu-suivant" },
    { GDK_KEY_Page_Down, control, "capture.suivant" }, { GDK_KEY_Page_Up, control, "capture.precedent" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (touches[i].touche, touches[i].avec),
                        gtk_named_action_new (touches[i].action)));
  gtk_widget_add_controller (window, controller);
}
