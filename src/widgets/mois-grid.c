/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/mois-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"

G_DEFINE_FINAL_TYPE (MoisGrid, mois_grid, GTK_TYPE_WIDGET)

guint mois_grid_signals[MOIS_N_SIGNALS];

static void
echeance_free (gpointer data)
{
  MoisEcheance *echeance = data;

  g_free (echeance->etat);
  g_free (echeance->label);
  g_free (echeance);
}

/* The first day that is shown and the number of weeks are known at once; what the days show is made
 * before the next frame, once for all that changed. */
static void
place_weeks (MoisGrid *self)
{
  const gint64 suivant = jour_add_months (self->mois, 1);

  self->premier = self->mois - (jour_get_weekday (self->mois) - 1);
  self->semaines = (guint) ((suivant - self->premier + 6) / 7);
}

static void
show_day (MoisGrid      *self,
          guint          i,
          AgendaMoments *moments,
          GArray        *rangs,
          GPtrArray     *echeances)
{
  const GdkRectangle place = mois_grid_get_place (self, i);
  const gint64 suivant = jour_add_months (self->mois, 1), jour = self->premier + i;
  const JourContenu contenu = {
    .jour = jour, .autre_mois = jour < self->mois || jour >= suivant,
    .nomme_mois = (i == 0 && jour < self->mois) || jour == suivant,
    .aujourdhui = jour == self->aujourdhui,
    .ferie = g_hash_table_lookup (self->feries, &jour), .moments = moments, .rangs = rangs,
    .echeances = echeances, .largeur = place.width, .hauteur = place.height,
  };

  jour_cell_set_contenu (self->cells[i], &contenu);
}

static void
rebuild (MoisGrid *self)
{
  g_autoptr (AgendaMoments) moments = agenda_moments_of (self->model);
  GPtrArray *echeances[MOIS_SEMAINES_MAX * 7];
  GArray *rangs[MOIS_SEMAINES_MAX * 7];
  AgendaItem *tenait = mois_grid_get_focus_item (self);
  g_autofree char *uuid = tenait != NULL ? g_strdup (agenda_item_get_donnees (tenait)->uuid) : NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->montres, agenda_moments_unref);
  self->montres = agenda_moments_ref (moments);
  self->changes = 0;
  jour_contenu_collect (moments, self->echeances, self->premier, self->semaines * 7, rangs, echeances);
  self->largeur = gtk_widget_get_width (GTK_WIDGET (self));
  self->hauteur = gtk_widget_get_height (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      gtk_widget_set_child_visible (GTK_WIDGET (self->cells[i]), i < self->semaines * 7);
      if (i >= self->semaines * 7)
        continue;

      show_day (self, i, moments, rangs[i], echeances[i]);
      g_array_unref (rangs[i]);
      g_ptr_array_unref (echeances[i]);
    }
  /* The days hold texts of these: what they showed before can go now. */
  g_hash_table_unref (self->feries_montres);
  self->feries_montres = g_hash_table_ref (self->feries);
  g_ptr_array_unref (self->echeances_montrees);
  self->echeances_montrees = g_ptr_array_ref (self->echeances);
  if (uuid != NULL)
    mois_grid_follow_focus (self, moments, uuid);
}

static gboolean
idle_cb (gpointer data)
{
  MoisGrid *self = data;

  self->idle = 0;
  if (self->montres == NULL)
    rebuild (self);
  for (guint i = 0; self->changes >> i != 0; i++)
    if ((self->changes >> i & 1) != 0)
      jour_cell_update (self->cells[i]);
  self->changes = 0;

  return G_SOURCE_REMOVE;
}

static void
queue (MoisGrid *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

/* A model that fills emits once an item: the grid is rebuilt once, before it is painted again. What is
 * about to be shown is complete when it is. */
void
mois_grid_queue_rebuild (MoisGrid *self)
{
  g_clear_pointer (&self->montres, agenda_moments_unref);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
  else
    queue (self);
}

/* The days of a time, a bit each: those of an absence are many. */
static guint64
find_days (MoisGrid     *self,
           const Moment *moment)
{
  const gint64 fin = moment->indisponible ? MAX (moment->fin, moment->debut + 1) - 1 : moment->debut;
  const gint64 premier = MAX (instant_get_jour (moment->debut) - self->premier, 0);
  const gint64 dernier = MIN (instant_get_jour (fin) - self->premier, (gint64) self->semaines * 7 - 1);
  guint64 jours = 0;

  for (gint64 i = premier; i <= dernier; i++)
    jours |= G_GUINT64_CONSTANT (1) << i;

  return jours;
}

/* Times that stay, told otherwise, change their days only. */
static gboolean
note_days (MoisGrid *self,
           guint     position,
           guint     n)
{
  g_autoptr (AgendaMoments) moments = agenda_moments_of (self->model);

  if (moments != self->montres)
    return FALSE;

  for (guint i = position; i < position + n; i++)
    self->changes |= find_days (self, agenda_moments_get (moments, i));
  queue (self);
  return TRUE;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  MoisGrid   *self)
{
  if (removed != added || !note_days (self, position, added))
    mois_grid_queue_rebuild (self);
}

static void
entretien_activated_cb (JourCell   *cell,
                        const char *uuid,
                        MoisGrid   *self)
{
  /* Enter says at once where the keys have moved it. */
  if (agenda_tenu_has_moved (&self->tenue))
    agenda_tenu_say (&self->tenue, FALSE);
  else
    g_signal_emit (self, mois_grid_signals[MOIS_ENTRETIEN_ACTIVATED], 0, uuid);
}

static void
jour_activated_cb (JourCell *cell,
                   gint64    jour,
                   MoisGrid *self)
{
  g_signal_emit (self, mois_grid_signals[MOIS_JOUR_ACTIVATED], 0, jour);
}

static void
jour_ouvert_cb (JourCell *cell,
                gint64    jour,
                MoisGrid *self)
{
  g_signal_emit (self, mois_grid_signals[MOIS_JOUR_OUVERT], 0, jour);
}

static void
mois_grid_dispose (GObject *object)
{
  MoisGrid *self = JALONS_MOIS_GRID (object);

  mois_geste_cancel (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->montres, agenda_moments_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    if (self->cells[i] != NULL)
      {
        gtk_widget_unparent (GTK_WIDGET (self->cells[i]));
        self->cells[i] = NULL;
      }
  g_clear_pointer (&self->feries, g_hash_table_unref);
  g_clear_pointer (&self->feries_montres, g_hash_table_unref);
  g_clear_pointer (&self->echeances, g_ptr_array_unref);
  g_clear_pointer (&self->echeances_montrees, g_ptr_array_unref);

  G_OBJECT_CLASS (mois_grid_parent_class)->dispose (object);
}

static void
mois_grid_class_init (MoisGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mois_grid_dispose;
  widget_class->measure = mois_grid_measure;
  widget_class->size_allocate = mois_grid_size_allocate;
  widget_class->snapshot = mois_grid_snapshot;
  widget_class->focus = mois_grid_focus;

  /**
   * MoisGrid::entretien-activated:
   * @uuid: of the entretien
   */
  mois_grid_signals[MOIS_ENTRETIEN_ACTIVATED] = g_signal_new ("entretien-activated", G_TYPE_FROM_CLASS (klass),
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               1, G_TYPE_STRING);
  /**
   * MoisGrid::jour-activated:
   * @jour: a day number: double click, or Enter on a day
   */
  mois_grid_signals[MOIS_JOUR_ACTIVATED] = g_signal_new ("jour-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_INT64);
  /**
   * MoisGrid::jour-ouvert:
   * @jour: a day number, all of which is to be seen: it has more than the grid can show
   */
  mois_grid_signals[MOIS_JOUR_OUVERT] = g_signal_new ("jour-ouvert", G_TYPE_FROM_CLASS (klass),
                                                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                      G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * MoisGrid::item-moved:
   * @item: what was moved
   * @debut: its new start, an instant
   * @duree_minutes: its duration
   * @copie: another one goes there, and this one stays
   */
  mois_grid_signals[MOIS_ITEM_MOVED] = g_signal_new ("item-moved", G_TYPE_FROM_CLASS (klass),
                                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                     G_TYPE_NONE, 4, JALONS_TYPE_AGENDA_ITEM,
                                                     G_TYPE_INT64, G_TYPE_INT64, G_TYPE_BOOLEAN);

  mois_geste_class_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "moisgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
mois_grid_init (MoisGrid *self)
{
  self->feries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->feries_montres = g_hash_table_ref (self->feries);
  self->echeances = g_ptr_array_new_with_free_func (echeance_free);
  self->echeances_montrees = g_ptr_array_ref (self->echeances);
  self->modifiable = TRUE;
  mois_geste_init (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      self->cells[i] = jour_cell_new ();
      g_signal_connect (self->cells[i], "entretien-activated",
                        G_CALLBACK (entretien_activated_cb), self);
      g_signal_connect (self->cells[i], "jour-activated", G_CALLBACK (jour_activated_cb), self);
      g_signal_connect (self->cells[i], "jour-ouvert", G_CALLBACK (jour_ouvert_cb), self);
      gtk_widget_set_parent (GTK_WIDGET (self->cells[i]), GTK_WIDGET (self));
    }
  self->aujourdhui = CHAMP_ABSENT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  mois_grid_set_mois (self, 0);
}

/**
 * mois_grid_new:
 *
 * Returns: (transfer floating): an empty grid
 */
GtkWidget *
mois_grid_new (void)
{
  return g_object_new (JALONS_TYPE_MOIS_GRID, NULL);
}

/**
 * mois_grid_set_model:
 * @model: (nullable): a model of #AgendaItem, in any order
 *
 * Shows the entretiens of @model, and follows it.
 */
void
mois_grid_set_model (MoisGrid   *self,
                     GListModel *model)
{
  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  mois_grid_queue_rebuild (self);
}

/**
 * mois_grid_set_mois:
 * @jour: any day of the month
 *
 * Shows a month.
 */
void
mois_grid_set_mois (MoisGrid *self,
                    gint64    jour)
{
  g_autofree char *label = NULL;

  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  if (self->mois == jour_first_of_month (jour) && self->semaines > 0)
    return;

  self->mois = jour_first_of_month (jour);
  mois_geste_cancel (self);
  place_weeks (self);
  label = format_mois_annee (self->mois);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  mois_grid_queue_rebuild (self);
}

/**
 * mois_grid_set_aujourdhui:
 * @jour: the day that is marked, or %CHAMP_ABSENT
 */
void
mois_grid_set_aujourdhui (MoisGrid *self,
                          gint64    jour)
{
  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  self->aujourdhui = jour;
  mois_grid_queue_rebuild (self);
}

/**
 * mois_grid_set_feries:
 * @feries: (array length=n): copied; of any month
 *
 * Marks the holidays.
 */
void
mois_grid_set_feries (MoisGrid        *self,
                      const MoisFerie *feries,
                      guint            n)
{
  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  g_hash_table_unref (self->feries);
  self->feries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->feries, g_memdup2 (&feries[i].jour, sizeof (gint64)),
                         g_strdup (feries[i].nom));
  mois_grid_queue_rebuild (self);
}

/**
 * mois_grid_set_echeances:
 * @echeances: (array length=n): copied; of any month
 *
 * Writes the échéances on the lines of the days' numbers.
 */
void
mois_grid_set_echeances (MoisGrid           *self,
                         const MoisEcheance *echeances,
                         guint               n)
{
  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  g_ptr_array_unref (self->echeances);
  self->echeances = g_ptr_array_new_with_free_func (echeance_free);
  for (guint i = 0; i < n; i++)
    {
      MoisEcheance *copie = g_new0 (MoisEcheance, 1);

      copie->jour = echeances[i].jour;
      copie->autres = echeances[i].autres;
      copie->etat = g_strdup (echeances[i].etat);
      copie->label = g_strdup (echeances[i].label);
      g_ptr_array_add (self->echeances, copie);
    }
  mois_grid_queue_rebuild (self);
}

/**
 * mois_grid_get_jours:
 * @premier: (out): the first day shown, of the month before perhaps
 * @dernier: (out): the last one
 *
 * Tells which days the grid needs entretiens, holidays and échéances for.
 */
void
mois_grid_get_jours (MoisGrid *self,
                     gint64   *premier,
                     gint64   *dernier)
{
  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  *premier = self->premier;
  *dernier = self->premier + self->semaines * 7 - 1;
}

/**
 * mois_grid_set_modifiable:
 * @modifiable: whether what is shown may be moved
 */
void
mois_grid_set_modifiable (MoisGrid *self,
                          gboolean  modifiable)
{
  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  self->modifiable = modifiable;
}

/**
 * mois_grid_get_attente:
 * @instants: (out): where it goes
 *
 * Returns: whether something is being moved, and not said yet
 */
gboolean
mois_grid_get_attente (MoisGrid *self,
                       Plage    *instants)
{
  *instants = self->tenue.attente;
  return self->tenue.item != NULL;
}
