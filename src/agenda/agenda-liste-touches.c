/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-liste-private.h"

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  touche,
                guint                  code,
                GdkModifierType        state,
                AgendaListe           *self)
{
  const gint n = (gint) agenda_liste_count (self), ici = self->curseur < (guint) n ? (gint) self->curseur : 0;
  const gint page = MAX ((gint) (gtk_adjustment_get_page_size (self->vertical) / MAX (self->hauteur, 1)) - 1, 1);
  const struct
  {
    guint touche, pave;
    gint position;
  } touches[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, ici - 1 },         { GDK_KEY_Down, GDK_KEY_KP_Down, ici + 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0 },           { GDK_KEY_End, GDK_KEY_KP_End, n - 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, ici - page },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, ici + page },
  };

  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if ((touche == GDK_KEY_Return || touche == GDK_KEY_KP_Enter) && self->curseur < (guint) n)
    {
      g_signal_emit_by_name (self, "activate", self->curseur);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    if (touche == touches[i].touche || touche == touches[i].pave)
      {
        agenda_liste_go_to (self, (guint) CLAMP (touches[i].position, 0, n - 1));
        return TRUE;
      }

  return FALSE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            gint             n_press,
            double           x,
            double           y,
            AgendaListe     *self)
{
  const guint position = (guint) MAX (y / MAX (self->hauteur, 1), 0);

  if (position >= agenda_liste_count (self))
    return;

  agenda_liste_go_to (self, position);
  if (n_press == 2)
    g_signal_emit_by_name (self, "activate", position);
}

/* The keys and the clicks of the list. */
void
agenda_liste_add_touches (AgendaListe *self)
{
  GtkEventController *clavier = gtk_event_controller_key_new ();
  GtkGesture *clic = gtk_gesture_click_new ();

  g_signal_connect (clavier, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), clavier);
  g_signal_connect (clic, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (clic));
}
