/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-grid-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/active-item.h"

/**
 * SemaineGrid:
 *
 * The hours of one day or of a week, with what takes them. A chip or the empty span that the
 * keyboard holds has the focus: Tab goes from one to the next, arrows move the empty span.
 */
G_DEFINE_FINAL_TYPE (SemaineGrid, semaine_grid, GTK_TYPE_WIDGET)

guint semaine_grid_signals[SEMAINE_N_SIGNALS];

static gboolean
idle_cb (gpointer data)
{
  SemaineGrid *self = data;

  self->idle = 0;
  semaine_grid_rebuild (self);

  return G_SOURCE_REMOVE;
}

void
semaine_grid_queue_rebuild (SemaineGrid *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

/* Focus */

/* What Tab goes through: the chips, then what tells how many others there are. */
static GtkWidget *
get_stop (SemaineGrid *self,
          int          rang)
{
  const int n = (int) self->chips->len;

  if (rang < 0 || rang >= n + (int) self->autres->len)
    return NULL;

  return rang < n ? self->chips->pdata[rang] : self->autres->pdata[rang - n];
}

static int
find_stop (SemaineGrid *self,
           GtkWidget   *widget)
{
  for (int i = 0; get_stop (self, i) != NULL; i++)
    if (get_stop (self, i) == widget)
      return i;

  return -1;
}

static gboolean
move_curseur (SemaineGrid      *self,
              GtkDirectionType  direction)
{
  gint jours = direction == GTK_DIR_LEFT ? -1 : direction == GTK_DIR_RIGHT ? 1 : 0;
  gint minutes = direction == GTK_DIR_UP ? -30 : direction == GTK_DIR_DOWN ? 30 : 0;

  gtk_widget_activate_action (GTK_WIDGET (self), "semaine.deplacer", "(ii)", jours, minutes);
  return TRUE;
}

/* Tab: the empty span, then each chip; among the chips the arrows go to the next one too. */
static gboolean
semaine_grid_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  GtkWidget *courant = gtk_widget_get_focus_child (widget);
  const gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  const int pas = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN
                  || direction == GTK_DIR_RIGHT ? 1 : -1;
  const int n = (int) (self->chips->len + self->autres->len);
  int rang;

  if (courant == NULL)
    {
      if (direction == GTK_DIR_TAB_BACKWARD && n > 0)
        return gtk_widget_grab_focus (get_stop (self, n - 1));
      return gtk_widget_grab_focus (self->curseur);
    }
  if (courant == self->curseur && !tab)
    return move_curseur (self, direction);

  rang = find_stop (self, courant) + pas;
  if (get_stop (self, rang) != NULL)
    return gtk_widget_grab_focus (get_stop (self, rang));
  if (rang == -1 && pas < 0 && courant != self->curseur)
    return gtk_widget_grab_focus (self->curseur);

  return !tab;
}

static void
semaine_grid_dispose (GObject *object)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (object);
  GtkWidget *child;

  semaine_geste_cancel (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, semaine_grid_queue_rebuild, self);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->chips, 0);
  g_ptr_array_set_size (self->autres, 0);

  G_OBJECT_CLASS (semaine_grid_parent_class)->dispose (object);
}

static void
semaine_grid_finalize (GObject *object)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (object);

  g_ptr_array_unref (self->chips);
  g_ptr_array_unref (self->autres);
  g_array_unref (self->places);
  g_hash_table_unref (self->feries);

  G_OBJECT_CLASS (semaine_grid_parent_class)->finalize (object);
}

static guint
create_signal (SemaineGridClass *klass,
               const char       *nom,
               guint             n,
               const GType      *types)
{
  return g_signal_newv (nom, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                        G_TYPE_NONE, n, (GType *) types);
}

static void
semaine_grid_class_init (SemaineGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType moved[] = { JALONS_TYPE_AGENDA_ITEM, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_BOOLEAN };
  const GType creneau[] = { G_TYPE_INT64, G_TYPE_INT64 };

  G_OBJECT_CLASS (klass)->dispose = semaine_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = semaine_grid_finalize;
  widget_class->measure = semaine_grid_measure;
  widget_class->size_allocate = semaine_grid_size_allocate;
  widget_class->snapshot = semaine_grid_snapshot;
  widget_class->focus = semaine_grid_focus;

  semaine_grid_signals[SEMAINE_ITEM_ACTIVATED] = create_signal (klass, "item-activated", 1, moved);
  /* item, start, minutes, whether a copy */
  semaine_grid_signals[SEMAINE_ITEM_MOVED] = create_signal (klass, "item-moved", 4, moved);
  /* start, minutes of an empty span */
  semaine_grid_signals[SEMAINE_CRENEAU] = create_signal (klass, "creneau", 2, creneau);
  /* a day, all of which is to be seen */
  semaine_grid_signals[SEMAINE_JOUR_OUVERT] = create_signal (klass, "jour-ouvert", 1, creneau);
  semaine_grid_signals[SEMAINE_CHANGED] = create_signal (klass, "changed", 0, NULL);

  semaine_geste_class_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "semainegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
semaine_grid_init (SemaineGrid *self)
{
  self->chips = g_ptr_array_new ();
  self->autres = g_ptr_array_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (SemaineEndroit));
  self->feries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->geometrie = (SemaineGeometrie) { .n = SEMAINE_JOURS_MAX, .etroit = TRUE, .unite = 1, .largeur = 1 };
  self->maintenant = CHAMP_ABSENT;
  self->modifiable = TRUE;
  self->curseur = GTK_WIDGET (active_item_new ("semainecurseur", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                               semaine_grid_draw_curseur, self));
  gtk_widget_set_can_target (self->curseur, FALSE);
  gtk_widget_set_parent (self->curseur, GTK_WIDGET (self));
  semaine_geste_init (self);
  semaine_grid_set_jours (self, 0, SEMAINE_JOURS_MAX);
}

/**
 * semaine_grid_new:
 *
 * Returns: (transfer floating): an empty week
 */
SemaineGrid *
semaine_grid_new (void)
{
  return g_object_new (JALONS_TYPE_SEMAINE_GRID, NULL);
}

/**
 * semaine_grid_set_model:
 * @model: (nullable): a model of #AgendaItem, in any order
 *
 * Shows what is in @model, and follows it.
 */
void
semaine_grid_set_model (SemaineGrid *self,
                        GListModel  *model)
{
  g_return_if_fail (JALONS_IS_SEMAINE_GRID (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, semaine_grid_queue_rebuild, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (semaine_grid_queue_rebuild), self);
  semaine_grid_rebuild (self);
}

/**
 * semaine_grid_set_jours:
 * @premier: the first day
 * @n: 1 or 7
 *
 * Shows a day or a week.
 */
void
semaine_grid_set_jours (SemaineGrid *self,
                        gint64       premier,
                        guint        n)
{
  const gint64 fin = premier + n;

  g_return_if_fail (JALONS_IS_SEMAINE_GRID (self));
  g_return_if_fail (n >= 1 && n <= SEMAINE_JOURS_MAX);

  if (self->geometrie.premier != premier || self->geometrie.n != n)
    semaine_geste_cancel (self);
  self->geometrie.premier = premier;
  self->geometrie.n = n;
  if (instant_get_jour (self->choisie.debut) < premier || instant_get_jour (self->choisie.debut) >= fin
      || plage_is_empty (self->choisie))
    {
      self->choisie.debut = instant_from_local (premier, 9 * 60);
      self->choisie.fin = self->choisie.debut + 3600;
    }
  semaine_geste_update_curseur (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  semaine_grid_rebuild (self);
}

/**
 * semaine_grid_set_maintenant:
 * @instant: where the line of now is, or %CHAMP_ABSENT
 */
void
semaine_grid_set_maintenant (SemaineGrid *self,
                             gint64       instant)
{
  g_return_if_fail (JALONS_IS_SEMAINE_GRID (self));

  self->maintenant = instant;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * semaine_grid_set_feries:
 * @feries: (array length=n): copied
 *
 * Marks the holidays.
 */
void
semaine_grid_set_feries (SemaineGrid     *self,
                         const MoisFerie *feries,
                         guint            n)
{
  g_return_if_fail (JALONS_IS_SEMAINE_GRID (self));

  g_hash_table_remove_all (self->feries);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->feries, g_memdup2 (&feries[i].jour, sizeof (gint64)),
                         g_strdup (feries[i].nom));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, semaine_grid_signals[SEMAINE_CHANGED], 0);
}

/**
 * semaine_grid_set_modifiable:
 * @modifiable: whether things may be moved and made
 */
void
semaine_grid_set_modifiable (SemaineGrid *self,
                             gboolean     modifiable)
{
  g_return_if_fail (JALONS_IS_SEMAINE_GRID (self));

  self->modifiable = modifiable;
}

/**
 * semaine_grid_get_focus_item:
 *
 * Returns: (transfer none) (nullable): what has the focus
 */
AgendaItem *
semaine_grid_get_focus_item (SemaineGrid *self)
{
  GtkWidget *courant = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return courant != NULL && JALONS_IS_SEMAINE_CHIP (courant)
           ? semaine_chip_get_item (JALONS_SEMAINE_CHIP (courant)) : NULL;
}

/**
 * semaine_grid_focus_item:
 * @uuid: of what is shown
 *
 * Moves the focus.
 *
 * Returns: whether it is in the view
 */
gboolean
semaine_grid_focus_item (SemaineGrid *self,
                         const char  *uuid)
{
  for (guint i = 0; i < self->chips->len; i++)
    {
      AgendaItem *item = semaine_chip_get_item (self->chips->pdata[i]);

      if (g_strcmp0 (agenda_item_get_donnees (item)->uuid, uuid) == 0)
        return gtk_widget_grab_focus (self->chips->pdata[i]);
    }

  return FALSE;
}

/**
 * semaine_grid_focus_curseur:
 * @debut: an instant of the view
 *
 * Moves the focus to an empty span.
 */
void
semaine_grid_focus_curseur (SemaineGrid *self,
                            gint64       debut,
                            gint64       duree_minutes)
{
  g_return_if_fail (JALONS_IS_SEMAINE_GRID (self));

  self->choisie = (Plage) { debut, debut + duree_minutes * 60 };
  self->tracee = FALSE;
  semaine_geste_update_curseur (self);
  gtk_widget_grab_focus (self->curseur);
}

/**
 * semaine_grid_get_curseur:
 *
 * Returns: the empty span that the keyboard holds, as instants
 */
Plage
semaine_grid_get_curseur (SemaineGrid *self)
{
  return self->choisie;
}

/**
 * semaine_grid_is_trace:
 *
 * Returns: whether the length of that span was chosen: drawn, or stretched by the keys
 */
gboolean
semaine_grid_is_trace (SemaineGrid *self)
{
  return self->tracee;
}

/**
 * semaine_grid_get_attente:
 * @instants: (out): where it goes
 *
 * Returns: whether something is being moved, and not said yet
 */
gboolean
semaine_grid_get_attente (SemaineGrid *self,
                          Plage       *instants)
{
  *instants = self->tenue.attente;
  return self->tenue.item != NULL;
}
