/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page-private.h"

#include "agenda/agenda-ligne.h"
#include "widgets/menu-contextuel.h"
#include "widgets/semaine-chip.h"

#include <glib/gi18n.h>

/* What can be done with one meeting of the agenda, where the pointer or the keyboard is. */

/* The widget that shows a meeting, in any of the views, from one that is in it. */
static GtkWidget *
find_puce (GtkWidget   *trouve,
           AgendaItem **item)
{
  GtkWidget *chip = trouve != NULL ? gtk_widget_get_ancestor (trouve, JALONS_TYPE_SEMAINE_CHIP) : NULL;
  GtkWidget *ligne = trouve != NULL ? gtk_widget_get_ancestor (trouve, TYPE_AGENDA_LIGNE) : NULL;
  GtkWidget *cell = trouve != NULL ? gtk_widget_get_ancestor (trouve, JALONS_TYPE_JOUR_CELL) : NULL;

  *item = chip != NULL ? semaine_chip_get_item (JALONS_SEMAINE_CHIP (chip))
          : ligne != NULL ? agenda_ligne_get_item (JALONS_AGENDA_LIGNE (ligne))
          : cell != NULL ? jour_cell_get_item (JALONS_JOUR_CELL (cell), trouve) : NULL;

  return chip != NULL ? chip : ligne != NULL ? ligne : trouve;
}

/* Its key is written beside it. */
static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *touche)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", touche);
  g_menu_append_item (menu, item);
}

static void
open_menu (AgendaPage *self,
           AgendaItem *item,
           double      x,
           double      y)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!donnees->indisponible)
    {
      append (menu, _("_Take Notes"), "agenda.noter", "<Control>Return");
      menu_contextuel_append (menu, _("_Open"), "win.open-entretien", donnees->uuid);
      menu_contextuel_append (menu, _("_Invitation to This Meeting"), "win.convocation", donnees->uuid);
    }
  append (menu, _("_Copy"), "agenda.copier", "<Control>c");
  append (menu, donnees->indisponible ? _("_Delete") : _("Ca_ncel the Meeting"), "agenda.annuler",
          "Delete");
  menu_contextuel_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), x, y);
}

static void
pressed_cb (GtkGestureClick *click,
            gint             n,
            double           x,
            double           y,
            AgendaPage      *self)
{
  AgendaItem *item;
  GtkWidget *puce = find_puce (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT), &item);

  if (item == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (puce);
  open_menu (self, item, x, y);
}

/* Ctrl and a click go to the notes; pulled along, it is a copy, which the views see to. */
static void
released_cb (GtkGestureClick *click,
             gint             n,
             double           x,
             double           y,
             AgendaPage      *self)
{
  const GdkModifierType touches =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  AgendaItem *item;
  GtkWidget *puce = find_puce (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT), &item);

  if (item == NULL || n == 0 || (touches & GDK_CONTROL_MASK) == 0
      || agenda_item_get_donnees (item)->indisponible)
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (puce);
  agenda_page_take_notes (self, item);
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parametre)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  GtkRoot *racine = gtk_widget_get_root (widget);
  GtkWidget *focus = racine != NULL ? gtk_root_get_focus (racine) : NULL;
  AgendaItem *item = agenda_page_get_focus_item (self);
  graphene_rect_t rect;

  if (item == NULL || focus == NULL || !gtk_widget_compute_bounds (focus, widget, &rect))
    gtk_widget_error_bell (widget);
  else
    open_menu (self, item, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height);
}

void
agenda_page_create_menu (AgendaPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *notes = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (notes), GTK_PHASE_CAPTURE);
  g_signal_connect (notes, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (notes));
}

void
agenda_page_class_add_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agenda.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "agenda.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "agenda.menu", NULL);
}
