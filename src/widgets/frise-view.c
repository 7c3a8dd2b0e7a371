/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-view-private.h"

#include "base/formats.h"
#include "widgets/active-item.h"
#include "widgets/dessin.h"
#include "widgets/frise-dessin.h"
#include "widgets/frise-marques.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LARGEUR_MINIMALE 360
#define LARGEUR_NATURELLE 900
#define LARGEUR_COMPACTE 700

G_DEFINE_FINAL_TYPE (FriseView, frise_view, GTK_TYPE_WIDGET)

enum
{
  ITEM_ACTIVATED,
  ZOOMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Another part is shown, or another scale. */
void
frise_view_changed (FriseView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[ZOOMED], 0);
}

static double
measure_cb (const char *texte,
            gboolean    gras,
            gpointer    data)
{
  return dessin_measure_texte (data, texte, gras ? DESSIN_GRAS : DESSIN_NORMAL);
}

static void
update_layout (FriseView *self,
               int        largeur)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean compact = largeur <= LARGEUR_COMPACTE;
  g_autofree char *jour = format_jour (self->contenu->aujourdhui, FORMAT_JOUR_BREF);
  /* Translators: the pill of today's line: "Auj. 12 nov." */
  g_autofree char *texte = g_strdup_printf (_("Today %s"), jour);

  frise_geometrie_init (&self->geometrie, dessin_get_unite (widget), largeur,
                        frise_dessin_measure_voies (widget), compact);
  g_clear_pointer (&self->layout, frise_layout_free);
  self->layout = frise_layout_new (self->contenu,
                                   &(FriseCadre) { self->geometrie.debut, self->geometrie.fin,
                                                   self->geometrie.unite, compact, measure_cb,
                                                   self, self->fenetre },
                                   texte);
}

static gboolean
get_item_rect (FriseView       *self,
               guint            i,
               graphene_rect_t *rect)
{
  const FriseMarque *marque = &g_array_index (self->marques, FriseMarque, i);

  switch (marque->genre)
    {
    case FRISE_GENRE_PHASE:
      {
        const FriseBandePlace *place = &g_array_index (self->layout->bandes, FriseBandePlace,
                                                       marque->index);

        *rect = frise_geometrie_get_bande (&self->geometrie, place);
        return place->visible;
      }
    case FRISE_GENRE_ENTRETIEN:
      {
        const FriseEntretienPlace *place = &g_array_index (self->layout->entretiens,
                                                           FriseEntretienPlace, marque->index);

        *rect = frise_geometrie_get_entretien (&self->geometrie, place);
        return place->visible;
      }
    case FRISE_GENRE_ECHEANCE:
    default:
      {
        const FriseEcheancePlace *place = &g_array_index (self->layout->echeances,
                                                          FriseEcheancePlace, marque->index);

        *rect = frise_geometrie_get_echeance (&self->geometrie, place);
        return place->visible;
      }
    }
}

static void
draw_item (ActiveItem  *item,
           GtkSnapshot *snapshot,
           gpointer     data)
{
  FriseView *self = data;
  const guint i = active_item_get_index (item);
  const FriseMarque *marque = &g_array_index (self->marques, FriseMarque, i);
  GtkWidget *widget = GTK_WIDGET (item);
  graphene_rect_t rect;

  if (self->layout == NULL || !get_item_rect (self, i, &rect))
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-floorf (rect.origin.x),
                                                          -floorf (rect.origin.y)));
  if (marque->genre == FRISE_GENRE_PHASE)
    frise_dessin_bande (widget, snapshot, &self->geometrie,
                        &g_array_index (self->contenu->bandes, FriseBande, marque->index),
                        &g_array_index (self->layout->bandes, FriseBandePlace, marque->index));
  else if (marque->genre == FRISE_GENRE_ENTRETIEN)
    frise_dessin_entretien (widget, snapshot, &self->geometrie,
                            &g_array_index (self->contenu->entretiens, FriseEntretien,
                                            marque->index),
                            &g_array_index (self->layout->entretiens, FriseEntretienPlace,
                                            marque->index));
  else
    frise_dessin_echeance (widget, snapshot, &self->geometrie,
                           &g_array_index (self->contenu->echeances, FriseEcheance,
                                           marque->index),
                           &g_array_index (self->layout->echeances, FriseEcheancePlace,
                                           marque->index));
  gtk_snapshot_restore (snapshot);
}

static void
activated_cb (ActiveItem *item,
              FriseView  *self)
{
  static const char * const genres[] = { "phase", "entretien", "echeance" };
  const FriseMarque *marque = &g_array_index (self->marques, FriseMarque, active_item_get_index (item));
  g_autofree char *uuid = g_strdup (frise_marque_get_uuid (marque, self->contenu));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, genres[marque->genre], uuid);
}

static void
label_item (FriseView         *self,
            ActiveItem        *item,
            const FriseMarque *marque)
{
  g_autofree char *label = frise_marque_get_texte (marque, self->contenu);
  const char *description = NULL;

  if (marque->genre == FRISE_GENRE_ENTRETIEN)
    description = g_array_index (self->contenu->entretiens, FriseEntretien, marque->index).label;
  active_item_set_label (item, label, description);
}

/* The items are kept and given a new meaning: a dossier has about as many as the next one. */
static void
sync_items (FriseView *self)
{
  while (self->items->len > self->marques->len)
    {
      gtk_widget_unparent (self->items->pdata[self->items->len - 1]);
      g_ptr_array_remove_index (self->items, self->items->len - 1);
    }
  while (self->items->len < self->marques->len)
    {
      ActiveItem *item = active_item_new ("friseitem", GTK_ACCESSIBLE_ROLE_LIST_ITEM, draw_item,
                                          self);

      g_signal_connect (item, "activated", G_CALLBACK (activated_cb), self);
      gtk_widget_set_parent (GTK_WIDGET (item), GTK_WIDGET (self));
      g_ptr_array_add (self->items, item);
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      ActiveItem *item = self->items->pdata[i];

      active_item_set_index (item, i);
      label_item (self, item, &g_array_index (self->marques, FriseMarque, i));
      gtk_accessible_update_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                      (int) i + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                      (int) self->items->len, -1);
      gtk_widget_queue_draw (GTK_WIDGET (item));
    }
}

/* What is outside the window comes into it first: only what is seen can have the keyboard. */
static gboolean
focus_item (FriseView *self,
            GtkWidget *item)
{
  const FriseMarque *marque = &g_array_index (self->marques, FriseMarque,
                                              active_item_get_index (JALONS_ACTIVE_ITEM (item)));

  if (self->fenetre.jours > 0)
    {
      frise_fenetre_show (&self->fenetre, self->contenu, marque->jour);
      gtk_widget_set_child_visible (item, TRUE);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }

  return gtk_widget_grab_focus (item);
}

static gboolean
frise_view_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  FriseView *self = JALONS_FRISE_VIEW (widget);
  GtkWidget *courant = gtk_widget_get_focus_child (widget);
  GtkWidget *cible = NULL;
  int rang;

  if (courant == NULL)
    {
      rang = frise_marques_find_entry (self->marques, self->contenu);
      return rang >= 0 && focus_item (self, self->items->pdata[rang]);
    }

  if (direction == GTK_DIR_LEFT)
    cible = gtk_widget_get_prev_sibling (courant);
  else if (direction == GTK_DIR_RIGHT)
    cible = gtk_widget_get_next_sibling (courant);
  else if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    {
      rang = frise_marques_find_lane (self->marques,
                                      active_item_get_index (JALONS_ACTIVE_ITEM (courant)),
                                      direction == GTK_DIR_UP ? -1 : 1);
      cible = rang >= 0 ? self->items->pdata[rang] : NULL;
    }
  else
    return FALSE;

  /* At an end the arrows stay: only Tab leaves. */
  if (cible != NULL)
    focus_item (self, cible);
  return TRUE;
}

static GtkSizeRequestMode
frise_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
frise_view_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  FriseGeometrie geometrie;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LARGEUR_MINIMALE;
      *natural = LARGEUR_NATURELLE;
      return;
    }

  /* The same whatever the width. */
  frise_geometrie_init (&geometrie, dessin_get_unite (widget), for_size, 0, FALSE);
  *minimum = *natural = (int) geometrie.hauteur;
}

static void
frise_view_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  FriseView *self = JALONS_FRISE_VIEW (widget);

  update_layout (self, width);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = self->items->pdata[i];
      graphene_rect_t rect;
      const gboolean visible = get_item_rect (self, i, &rect);

      gtk_widget_set_child_visible (item, visible);
      if (visible)
        {
          const int x = (int) floorf (rect.origin.x), y = (int) floorf (rect.origin.y);

          gtk_widget_size_allocate (item,
                                    &(GtkAllocation) { x, y, (int) ceilf (rect.size.width) + 1,
                                                       (int) ceilf (rect.size.height) + 1 },
                                    -1);
          gtk_widget_queue_draw (item);
        }
    }
}

static void
frise_view_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  FriseView *self = JALONS_FRISE_VIEW (widget);
  GtkWidget *focus;

  if (self->layout == NULL)
    return;

  frise_dessin_fond (widget, snapshot, &self->geometrie, self->layout);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_snapshot_child (widget, self->items->pdata[i], snapshot);
  frise_dessin_aujourdhui (widget, snapshot, &self->geometrie, self->layout);
  focus = gtk_widget_get_focus_child (widget);
  if (focus != NULL && gtk_widget_has_visible_focus (focus))
    frise_dessin_nom (widget, snapshot, &self->geometrie,
                      active_item_get_label (JALONS_ACTIVE_ITEM (focus)));
  else
    frise_dessin_legende (widget, snapshot, &self->geometrie, self->contenu);
}

/* The name of what has the keyboard is drawn by the view. */
static void
frise_view_set_focus_child (GtkWidget *widget,
                            GtkWidget *child)
{
  GTK_WIDGET_CLASS (frise_view_parent_class)->set_focus_child (widget, child);
  gtk_widget_queue_draw (widget);
}

static void
frise_view_dispose (GObject *object)
{
  FriseView *self = JALONS_FRISE_VIEW (object);

  if (self->items != NULL)
    for (guint i = 0; i < self->items->len; i++)
      gtk_widget_unparent (self->items->pdata[i]);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (frise_view_parent_class)->dispose (object);
}

static void
frise_view_finalize (GObject *object)
{
  FriseView *self = JALONS_FRISE_VIEW (object);

  g_clear_pointer (&self->layout, frise_layout_free);
  g_clear_pointer (&self->contenu, frise_contenu_free);
  g_clear_pointer (&self->marques, g_array_unref);

  G_OBJECT_CLASS (frise_view_parent_class)->finalize (object);
}

static void
frise_view_class_init (FriseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = frise_view_dispose;
  object_class->finalize = frise_view_finalize;
  widget_class->focus = frise_view_focus;
  widget_class->set_focus_child = frise_view_set_focus_child;
  widget_class->get_request_mode = frise_view_get_request_mode;
  widget_class->measure = frise_view_measure;
  widget_class->size_allocate = frise_view_size_allocate;
  widget_class->snapshot = frise_view_snapshot;

  /**
   * FriseView::item-activated:
   * @genre: "phase", "entretien" or "echeance"
   * @uuid: (nullable): the code of the phase, or the uuid given with the item
   */
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_STRING, G_TYPE_STRING);
  /* Another part of it, or another scale. */
  signals[ZOOMED] = g_signal_new ("zoomed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "friseview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
frise_view_init (FriseView *self)
{
  frise_view_add_controllers (self);
  self->contenu = frise_contenu_new (0);
  self->items = g_ptr_array_new ();
  self->marques = frise_marques_new (self->contenu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Timeline"), -1);
}

/**
 * frise_view_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
frise_view_new (void)
{
  return g_object_new (JALONS_TYPE_FRISE_VIEW, NULL);
}

/**
 * frise_view_set_contenu:
 * @contenu: copied
 *
 * Shows a dossier. The focus stays on the same item when it is still there.
 */
void
frise_view_set_contenu (FriseView          *self,
                        const FriseContenu *contenu)
{
  GtkWidget *courant;
  g_autofree char *uuid = NULL;
  FriseGenre genre = FRISE_GENRE_PHASE;

  g_return_if_fail (JALONS_IS_FRISE_VIEW (self));
  g_return_if_fail (contenu != NULL);

  courant = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (courant != NULL)
    {
      const FriseMarque *marque = &g_array_index (self->marques, FriseMarque,
                                             active_item_get_index (JALONS_ACTIVE_ITEM (courant)));

      genre = marque->genre;
      uuid = g_strdup (frise_marque_get_uuid (marque, self->contenu));
    }

  g_clear_pointer (&self->contenu, frise_contenu_free);
  self->contenu = frise_contenu_copy (contenu);
  g_clear_pointer (&self->layout, frise_layout_free);
  g_clear_pointer (&self->marques, g_array_unref);
  self->marques = frise_marques_new (self->contenu);
  sync_items (self);

  for (guint i = 0; i < self->items->len && uuid != NULL; i++)
    {
      const FriseMarque *marque = &g_array_index (self->marques, FriseMarque, i);

      if (marque->genre == genre && g_strcmp0 (frise_marque_get_uuid (marque, self->contenu), uuid) == 0)
        {
          gtk_widget_grab_focus (self->items->pdata[i]);
          break;
        }
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  /* What there is to see may have grown. */
  frise_fenetre_pan (&self->fenetre, self->contenu, 0);
  frise_view_changed (self);
}
