/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/tableau-entete.h"

#include "dossiers/tableau-layout.h"
#include "widgets/texte-echelle.h"

#include <glib/gi18n.h>

/* What a key adds to the width of a column. */
#define PAS 16

struct _TableauEntete
{
  GtkWidget parent_instance;

  TableauColonnes *colonnes;
  GtkWidget *boite;
  GtkWidget *coche;   /* as wide as those of the rows */
  GtkWidget *menu;
  GtkWidget *titres[TABLEAU_N_COLONNES];
  GtkWidget *boutons[TABLEAU_N_COLONNES];
  GtkWidget *fleches[TABLEAU_N_COLONNES];
  double depart;      /* the drag: where it began in the edge */
  double prise;       /* from there to the end of the column */
};

enum
{
  SIGNAL_SORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TableauEntete, tableau_entete, GTK_TYPE_WIDGET)

static TableauColonne
get_colonne (gpointer object)
{
  return (TableauColonne) GPOINTER_TO_UINT (g_object_get_data (object, "colonne"));
}

static void
set_colonne (gpointer       object,
             TableauColonne colonne)
{
  g_object_set_data (object, "colonne", GUINT_TO_POINTER (colonne));
}

/* Sort */

static void
clicked_cb (TableauEntete *self,
            GtkWidget     *bouton)
{
  ApercuOrdre ordre;

  if (tableau_colonne_get_ordre (get_colonne (bouton), &ordre))
    g_signal_emit (self, signals[SIGNAL_SORT], 0, ordre);
}

/* GTK 4.8 tells a screen reader nothing of the order of a column: its title says it. */
static void
name_bouton (TableauEntete     *self,
             TableauColonne     colonne,
             GtkAccessibleSort  sort)
{
  const char *titre = tableau_colonne_get_titre (colonne);
  g_autofree char *nom = NULL;

  if (sort == GTK_ACCESSIBLE_SORT_ASCENDING)
    nom = g_strdup_printf (_("%s, in ascending order"), titre);
  else if (sort == GTK_ACCESSIBLE_SORT_DESCENDING)
    nom = g_strdup_printf (_("%s, in descending order"), titre);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->boutons[colonne]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, nom != NULL ? nom : titre, -1);
}

/* Widths */

static int
to_usual (GtkWidget *widget,
          double     pixels)
{
  return (int) (pixels * 1000 / texte_echelle_px (widget, 1000));
}

/* Where the pointer is in the title, which does not move as its edge does. */
static double
find_in_titre (TableauEntete  *self,
               GtkGestureDrag *geste,
               double          x)
{
  GtkWidget *poignee = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (geste));
  double ici = 0;
  double y;

  gtk_widget_translate_coordinates (poignee, self->titres[get_colonne (geste)], x, 0, &ici, &y);
  return ici;
}

static void
drag_begin_cb (GtkGestureDrag *geste,
               double          x,
               double          y,
               TableauEntete  *self)
{
  GtkWidget *titre = self->titres[get_colonne (geste)];

  gtk_gesture_set_state (GTK_GESTURE (geste), GTK_EVENT_SEQUENCE_CLAIMED);
  self->depart = x;
  self->prise = gtk_widget_get_width (titre) + texte_echelle_px (titre, TABLEAU_ECART) -
                find_in_titre (self, geste, x);
}

/* The edge follows the pointer, whose place is told by the edge itself. */
static void
drag_update_cb (GtkGestureDrag *geste,
                double          dx,
                double          dy,
                TableauEntete  *self)
{
  const TableauColonne colonne = get_colonne (geste);
  const double largeur = find_in_titre (self, geste, self->depart + dx) + self->prise;

  tableau_colonnes_set_largeur (self->colonnes, colonne,
                                MAX (1, to_usual (self->titres[colonne], largeur)));
}

static void
reset_cb (GtkGestureClick *geste,
          int              n_press,
          double           x,
          double           y,
          TableauEntete   *self)
{
  if (n_press == 2)
    tableau_colonnes_set_largeur (self->colonnes, get_colonne (geste), 0);
}

static gboolean
key_pressed_cb (TableauEntete   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TableauColonne colonne;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK || focus == NULL ||
      (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right))
    return GDK_EVENT_PROPAGATE;

  colonne = get_colonne (focus);
  if (self->boutons[colonne] != focus)
    return GDK_EVENT_PROPAGATE;
  tableau_colonnes_set_largeur (self->colonnes, colonne,
                                tableau_colonnes_get_largeur (self->colonnes, colonne) +
                                (keyval == GDK_KEY_Right ? PAS : -PAS));
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_poignee (TableauEntete  *self,
              TableauColonne  colonne)
{
  GtkWidget *poignee = g_object_new (GTK_TYPE_BOX, "css-name", "poignee", "halign", GTK_ALIGN_END,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkGesture *tirer = gtk_gesture_drag_new ();
  GtkGesture *clic = gtk_gesture_click_new ();

  gtk_widget_set_cursor_from_name (poignee, "col-resize");
  set_colonne (tirer, colonne);
  g_signal_connect (tirer, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (tirer, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (poignee, GTK_EVENT_CONTROLLER (tirer));
  set_colonne (clic, colonne);
  g_signal_connect (clic, "pressed", G_CALLBACK (reset_cb), self);
  gtk_widget_add_controller (poignee, GTK_EVENT_CONTROLLER (clic));

  return poignee;
}

/* Menu */

static void
popup (TableauEntete *self,
       double         x,
       double         y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_pressed_cb (GtkGestureClick *geste,
                 int              n_press,
                 double           x,
                 double           y,
                 TableauEntete   *self)
{
  gtk_gesture_set_state (GTK_GESTURE (geste), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (self, x, y);
}

/**
 * tableau_entete_make_menu:
 *
 * Returns: (transfer full): the columns to choose, for the actions "tableau.…"
 */
GMenuModel *
tableau_entete_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) choix = g_menu_new ();
  g_autoptr (GMenu) gestes = g_menu_new ();

  for (guint i = TABLEAU_AGENT + 1; i < TABLEAU_N_COLONNES; i++)
    {
      g_autofree char *action = g_strconcat ("tableau.", tableau_colonne_get_code (i), NULL);

      g_menu_append (choix, tableau_colonne_get_titre (i), action);
    }
  g_menu_append (gestes, _("_Columns and widths of the first time"), "tableau.defaut");
  g_menu_append_section (menu, _("Columns"), G_MENU_MODEL (choix));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (gestes));

  return G_MENU_MODEL (menu);
}

/* Construction */

static GtkWidget *
make_bouton (TableauEntete  *self,
             TableauColonne  colonne)
{
  ApercuOrdre ordre;
  GtkWidget *bouton = gtk_button_new ();
  GtkWidget *contenu = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (tableau_colonne_get_titre (colonne));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->fleches[colonne] = g_object_new (GTK_TYPE_IMAGE, "pixel-size", 12, "visible", FALSE,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_halign (contenu, tableau_colonne_is_number (colonne) ? GTK_ALIGN_END
                                                                       : GTK_ALIGN_FILL);
  gtk_box_append (GTK_BOX (contenu), label);
  gtk_box_append (GTK_BOX (contenu), self->fleches[colonne]);
  gtk_button_set_child (GTK_BUTTON (bouton), contenu);
  gtk_widget_add_css_class (bouton, "flat");
  /* What sorts nothing is not to be clicked; the keyboard still makes it wider. */
  gtk_widget_set_can_target (bouton, tableau_colonne_get_ordre (colonne, &ordre));
  set_colonne (bouton, colonne);
  g_signal_connect_swapped (bouton, "clicked", G_CALLBACK (clicked_cb), self);

  return bouton;
}

static GtkWidget *
make_titre (TableauEntete  *self,
            TableauColonne  colonne)
{
  GtkWidget *titre = g_object_new (GTK_TYPE_OVERLAY, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

  self->boutons[colonne] = make_bouton (self, colonne);
  name_bouton (self, colonne, GTK_ACCESSIBLE_SORT_NONE);
  gtk_overlay_set_child (GTK_OVERLAY (titre), self->boutons[colonne]);
  gtk_overlay_add_overlay (GTK_OVERLAY (titre), make_poignee (self, colonne));
  gtk_accessible_update_property (GTK_ACCESSIBLE (titre), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tableau_colonne_get_titre (colonne), -1);

  return titre;
}

static void
show_columns (TableauEntete *self)
{
  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    gtk_widget_set_visible (self->titres[i], tableau_colonnes_is_visible (self->colonnes, i));
}

static void
fill (TableauEntete *self)
{
  GtkWidget *titres = g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_layout_manager (titres, tableau_layout_new (self->colonnes));
  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    {
      self->titres[i] = make_titre (self, i);
      gtk_box_append (GTK_BOX (titres), self->titres[i]);
    }
  self->coche = g_object_new (GTK_TYPE_CHECK_BUTTON, "visible", FALSE, "opacity", 0.0, "focusable",
                              FALSE, "can-target", FALSE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (self->boite), self->coche);
  gtk_box_append (GTK_BOX (self->boite), titres);
}

static void
add_controllers (TableauEntete *self)
{
  GtkEventController *touches = gtk_event_controller_key_new ();
  GtkGesture *clic = gtk_gesture_click_new ();

  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), touches);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (clic), GDK_BUTTON_SECONDARY);
  g_signal_connect (clic, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (clic));
}

static void
tableau_entete_dispose (GObject *object)
{
  TableauEntete *self = JALONS_TABLEAU_ENTETE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->boite, gtk_widget_unparent);
  g_clear_object (&self->colonnes);

  G_OBJECT_CLASS (tableau_entete_parent_class)->dispose (object);
}

static void
tableau_entete_class_init (TableauEnteteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tableau_entete_dispose;

  signals[SIGNAL_SORT] =
    g_signal_new ("sort", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "tableauentete");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
tableau_entete_init (TableauEntete *self)
{
  g_autoptr (GMenuModel) menu = tableau_entete_make_menu ();

  self->boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  add_controllers (self);
}

/**
 * tableau_entete_new:
 * @colonnes: (transfer none): of the table
 *
 * Returns: their titles
 */
GtkWidget *
tableau_entete_new (TableauColonnes *colonnes)
{
  TableauEntete *self = g_object_new (JALONS_TYPE_TABLEAU_ENTETE, NULL);

  self->colonnes = g_object_ref (colonnes);
  fill (self);
  show_columns (self);
  g_signal_connect_object (colonnes, "changed", G_CALLBACK (show_columns), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * tableau_entete_set_ordre:
 * @ordre: of the list
 * @decroissant: whether it is the other way round
 *
 * Shows and tells a screen reader which column sorts.
 */
void
tableau_entete_set_ordre (TableauEntete *self,
                          ApercuOrdre    ordre,
                          gboolean       decroissant)
{
  g_return_if_fail (JALONS_IS_TABLEAU_ENTETE (self));

  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    {
      ApercuOrdre mien;
      const gboolean trie = tableau_colonne_get_ordre (i, &mien) && mien == ordre;
      GtkAccessibleSort sort = GTK_ACCESSIBLE_SORT_NONE;

      if (trie)
        sort = decroissant ? GTK_ACCESSIBLE_SORT_DESCENDING : GTK_ACCESSIBLE_SORT_ASCENDING;
      gtk_widget_set_visible (self->fleches[i], trie);
      gtk_image_set_from_icon_name (GTK_IMAGE (self->fleches[i]),
                                    decroissant ? "chevron-bas-symbolic" : "chevron-haut-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->titres[i]),
                                      GTK_ACCESSIBLE_PROPERTY_SORT, sort, -1);
      name_bouton (self, i, sort);
    }
}

/**
 * tableau_entete_set_choix:
 * @choix: whether the rows have boxes to tick
 *
 * Leaves as much room before the titles.
 */
void
tableau_entete_set_choix (TableauEntete *self,
                          gboolean       choix)
{
  g_return_if_fail (JALONS_IS_TABLEAU_ENTETE (self));

  gtk_widget_set_visible (self->coche, choix);
}

/**
 * tableau_entete_get_bouton:
 *
 * Returns: (transfer none): the title of @colonne, to be clicked
 */
GtkWidget *
tableau_entete_get_bouton (TableauEntete  *self,
                           TableauColonne  colonne)
{
  g_return_val_if_fail (JALONS_IS_TABLEAU_ENTETE (self), NULL);
  g_return_val_if_fail (colonne < TABLEAU_N_COLONNES, NULL);

  return self->boutons[colonne];
}
