/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-panneau.h"

#include "widgets/frise-view.h"
#include "widgets/noms.h"

#include <glib/gi18n-lib.h>

#define APPROCHER "frise.approcher"
#define RECULER "frise.reculer"
#define TOUT "frise.tout"
#define AVANCER "frise.avancer"
#define REVENIR "frise.revenir"

/**
 * FrisePanneau:
 *
 * A timeline with its scale: from a month to a year, or all of it. Ctrl and the wheel, + and −, 0 for
 * all, Page Up and Page Down to move along.
 */
struct _FrisePanneau
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  GtkWidget *view;
  GtkWidget *vide;
  char *uuid; /* of the dossier that is shown */
};

G_DEFINE_FINAL_TYPE (FrisePanneau, frise_panneau, GTK_TYPE_WIDGET)

enum
{
  ITEM_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FriseView *
get_view (gpointer self)
{
  return JALONS_FRISE_VIEW (JALONS_FRISE_PANNEAU (self)->view);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  frise_view_zoom (get_view (widget), g_str_equal (action_name, APPROCHER) ? 1 : -1);
}

static void
tout_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  frise_view_show_all (get_view (widget));
}

static void
pan_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  frise_view_pan (get_view (widget), g_str_equal (action_name, AVANCER) ? 1 : -1);
}

static void
zoomed_cb (FrisePanneau *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean tout = !frise_view_is_zoomed (get_view (self));

  gtk_widget_action_set_enabled (widget, APPROCHER, frise_view_can_zoom (get_view (self), 1));
  gtk_widget_action_set_enabled (widget, RECULER, frise_view_can_zoom (get_view (self), -1));
  gtk_widget_action_set_enabled (widget, TOUT, !tout);
  gtk_widget_action_set_enabled (widget, AVANCER, !tout);
  gtk_widget_action_set_enabled (widget, REVENIR, !tout);
}

static void
activated_cb (FrisePanneau *self,
              const char   *genre,
              const char   *uuid)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, genre, uuid);
}

static void
frise_panneau_dispose (GObject *object)
{
  FrisePanneau *self = JALONS_FRISE_PANNEAU (object);

  g_clear_pointer (&self->racine, gtk_widget_unparent);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (frise_panneau_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint touche;
    const char *action;
  } touches[] = {
    { GDK_KEY_plus, APPROCHER }, { GDK_KEY_KP_Add, APPROCHER },
    { GDK_KEY_minus, RECULER }, { GDK_KEY_KP_Subtract, RECULER },
    { GDK_KEY_0, TOUT }, { GDK_KEY_KP_0, TOUT },
    { GDK_KEY_Page_Down, AVANCER }, { GDK_KEY_Page_Up, REVENIR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    gtk_widget_class_add_binding_action (widget_class, touches[i].touche, 0, touches[i].action, NULL);
}

static void
frise_panneau_class_init (FrisePanneauClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = frise_panneau_dispose;

  /**
   * FrisePanneau::item-activated:
   * @genre: "phase", "entretien" or "echeance"
   * @uuid: (nullable): the code of the phase, or the uuid given with the item
   */
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "frisepanneau");
  gtk_widget_class_install_action (widget_class, APPROCHER, NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, RECULER, NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, TOUT, NULL, tout_cb);
  gtk_widget_class_install_action (widget_class, AVANCER, NULL, pan_cb);
  gtk_widget_class_install_action (widget_class, REVENIR, NULL, pan_cb);
  bind_keys (widget_class);
}

static void
append_button (GtkWidget  *boite,
               const char *icone,
               const char *nom,
               const char *action)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name (icone);

  gtk_widget_add_css_class (bouton, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), action);
  gtk_widget_set_tooltip_text (bouton, nom);
  gtk_box_append (GTK_BOX (boite), bouton);
}

static void
frise_panneau_init (FrisePanneau *self)
{
  GtkWidget *echelle = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_END, "valign", GTK_ALIGN_END,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  self->racine = gtk_overlay_new ();
  self->view = frise_view_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->racine), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->racine), echelle);
  self->vide = g_object_new (GTK_TYPE_LABEL, "label",
                             _("Nothing is planned yet: phases, meetings and deadlines will stand here."),
                             "wrap", TRUE, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER,
                             "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->vide, "notice");
  gtk_overlay_add_overlay (GTK_OVERLAY (self->racine), self->vide);
  gtk_widget_add_css_class (echelle, "frise-echelle");
  gtk_accessible_update_property (GTK_ACCESSIBLE (echelle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scale of the timeline"), -1);
  append_button (echelle, "zoom-moins-symbolic", _("See more of the timeline (−)"), RECULER);
  append_button (echelle, "ajouter-symbolic", _("See closer (+)"), APPROCHER);
  append_button (echelle, "largeur-symbolic", _("The whole course (0)"), TOUT);
  noms_set_from_tooltips (echelle);
  gtk_widget_set_parent (self->racine, GTK_WIDGET (self));
  g_signal_connect_object (self->view, "zoomed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "item-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  zoomed_cb (self);
}

/**
 * frise_panneau_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
frise_panneau_new (void)
{
  return g_object_new (JALONS_TYPE_FRISE_PANNEAU, NULL);
}

/**
 * frise_panneau_set_contenu:
 * @uuid: (nullable): the dossier that is shown
 * @contenu: copied
 *
 * Shows a dossier: another one is shown whole, the same one at the scale where it was.
 */
void
frise_panneau_set_contenu (FrisePanneau       *self,
                           const char         *uuid,
                           const FriseContenu *contenu)
{
  g_return_if_fail (JALONS_IS_FRISE_PANNEAU (self));

  if (g_strcmp0 (self->uuid, uuid) != 0)
    {
      g_free (self->uuid);
      self->uuid = g_strdup (uuid);
      frise_view_show_all (get_view (self));
    }
  gtk_widget_set_visible (self->vide, frise_contenu_is_empty (contenu));
  frise_view_set_contenu (get_view (self), contenu);
}
