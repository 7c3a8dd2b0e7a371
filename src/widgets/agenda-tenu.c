/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/agenda-tenu.h"

#include "base/instant.h"

#define SEUIL 5.0
#define ATTENTE_MS 900
#define MINUTES_JOUR (24 * 60)
#define PAS 15

/**
 * agenda_tenu_init:
 * @widget: the view, drawn again when what it holds changes
 * @dit: told where something was let go
 *
 * Holds nothing yet.
 */
void
agenda_tenu_init (AgendaTenu    *self,
                  GtkWidget     *widget,
                  AgendaTenuDit  dit)
{
  *self = (AgendaTenu) { .widget = widget, .dit = dit };
}

/**
 * agenda_tenu_forget:
 *
 * Lets go of what is held, where it was.
 */
void
agenda_tenu_forget (AgendaTenu *self)
{
  g_clear_object (&self->item);
  g_clear_handle_id (&self->minuterie, g_source_remove);
  gtk_widget_queue_draw (self->widget);
}

/**
 * agenda_tenu_take:
 * @item: held from now on, at its own time; one that is held already stays where it has come
 */
void
agenda_tenu_take (AgendaTenu *self,
                  AgendaItem *item)
{
  if (self->item == item)
    return;

  agenda_tenu_forget (self);
  self->item = g_object_ref (item);
  self->attente = (Plage) { agenda_item_get_donnees (item)->debut, agenda_item_get_fin (item) };
}

/**
 * agenda_tenu_has_moved:
 *
 * Returns: whether what is held would go elsewhere, or last otherwise
 */
gboolean
agenda_tenu_has_moved (AgendaTenu *self)
{
  return self->item != NULL
         && (self->attente.debut != agenda_item_get_donnees (self->item)->debut
             || self->attente.fin != agenda_item_get_fin (self->item));
}

/**
 * agenda_tenu_shift:
 * @jours: days, later or earlier
 * @minutes: minutes of the day
 *
 * Moves what is held: by whole days it keeps its hour, whatever the clocks do.
 */
void
agenda_tenu_shift (AgendaTenu *self,
                   gint        jours,
                   gint        minutes)
{
  const gint64 duree = self->attente.fin - self->attente.debut;
  const gint minute = instant_get_minute (self->attente.debut) + minutes;
  const gint64 jour = instant_get_jour (self->attente.debut) + jours;

  self->attente.debut = instant_from_local (jour, CLAMP (minute, 0, MINUTES_JOUR - PAS));
  self->attente.fin = self->attente.debut + duree;
  gtk_widget_queue_draw (self->widget);
}

/**
 * agenda_tenu_say:
 * @copie: another one goes there, and this one stays
 *
 * Lets go of what is held, and says where; nothing is said of what has not moved.
 */
void
agenda_tenu_say (AgendaTenu *self,
                 gboolean    copie)
{
  const gboolean dit = self->item != NULL && (copie || agenda_tenu_has_moved (self));
  const Plage attente = self->attente;
  g_autoptr (AgendaItem) item = g_steal_pointer (&self->item);

  agenda_tenu_forget (self);
  if (dit)
    self->dit (self->widget, item, attente.debut, (attente.fin - attente.debut) / 60, copie);
}

static gboolean
say_cb (gpointer data)
{
  AgendaTenu *self = data;

  self->minuterie = 0;
  agenda_tenu_say (self, FALSE);
  return G_SOURCE_REMOVE;
}

/**
 * agenda_tenu_wait:
 *
 * Says it when no other key comes for a moment.
 */
void
agenda_tenu_wait (AgendaTenu *self)
{
  g_clear_handle_id (&self->minuterie, g_source_remove);
  self->minuterie = g_timeout_add (ATTENTE_MS, say_cb, self);
  gtk_widget_queue_draw (self->widget);
}

/**
 * agenda_tenu_is_glisse:
 * @dx: how far the pointer went
 * @dy: how far the pointer went
 *
 * Returns: whether it is a drag, and no click any more
 */
gboolean
agenda_tenu_is_glisse (double dx,
                       double dy)
{
  return dx * dx + dy * dy >= SEUIL * SEUIL;
}
