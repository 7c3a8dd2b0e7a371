/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-view.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/active-item.h"
#include "widgets/dessin.h"
#include "widgets/frise-dessin.h"
#include "widgets/frise-texte.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LARGEUR_MINIMALE 360
#define LARGEUR_NATURELLE 900
#define LARGEUR_COMPACTE 700

/**
 * FriseView:
 *
 * The timeline of a dossier: phases, entretiens and échéances on one axis of months. Each is a
 * focusable child with its name in full words; the arrows move between them.
 */
struct _FriseView
{
  GtkWidget parent_instance;

  FriseContenu *contenu;
  FriseLayout *layout;
  FriseGeometrie geometrie;
  GPtrArray *items; /* by date; owned by the widget tree */
  GArray *marques;
};

G_DEFINE_FINAL_TYPE (FriseView, frise_view, GTK_TYPE_WIDGET)

typedef enum
{
  MARQUE_PHASE,
  MARQUE_ENTRETIEN,
  MARQUE_ECHEANCE,
} GenreMarque;

/* What an item stands for: its index in the content's array, and its date for the order. */
typedef struct
{
  GenreMarque genre;
  guint index;
  gint64 jour;
} Marque;

enum
{
  ITEM_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
                                                   self },
                                   texte);
}

static gboolean
get_item_rect (FriseView       *self,
               guint            i,
               graphene_rect_t *rect)
{
  const Marque *marque = &g_array_index (self->marques, Marque, i);

  switch (marque->genre)
    {
    case MARQUE_PHASE:
      {
        const FriseBandePlace *place = &g_array_index (self->layout->bandes, FriseBandePlace,
                                                       marque->index);

        *rect = frise_geometrie_get_bande (&self->geometrie, place);
        return place->visible;
      }
    case MARQUE_ENTRETIEN:
      *rect = frise_geometrie_get_entretien (&self->geometrie,
                                             &g_array_index (self->layout->entretiens,
                                                             FriseEntretienPlace, marque->index));
      return TRUE;
    case MARQUE_ECHEANCE:
    default:
      *rect = frise_geometrie_get_echeance (&self->geometrie,
                                            &g_array_index (self->layout->echeances,
                                                            FriseEcheancePlace, marque->index));
      return TRUE;
    }
}

static void
draw_item (ActiveItem  *item,
           GtkSnapshot *snapshot,
           gpointer     data)
{
  FriseView *self = data;
  const guint i = active_item_get_index (item);
  const Marque *marque = &g_array_index (self->marques, Marque, i);
  GtkWidget *widget = GTK_WIDGET (item);
  graphene_rect_t rect;

  if (self->layout == NULL || !get_item_rect (self, i, &rect))
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-floorf (rect.origin.x),
                                                          -floorf (rect.origin.y)));
  if (marque->genre == MARQUE_PHASE)
    frise_dessin_bande (widget, snapshot, &self->geometrie,
                        &g_array_index (self->contenu->bandes, FriseBande, marque->index),
                        &g_array_index (self->layout->bandes, FriseBandePlace, marque->index));
  else if (marque->genre == MARQUE_ENTRETIEN)
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

static const char *
get_uuid (FriseView    *self,
          const Marque *marque)
{
  if (marque->genre == MARQUE_PHASE)
    return g_array_index (self->contenu->bandes, FriseBande, marque->index).code;
  if (marque->genre == MARQUE_ENTRETIEN)
    return g_array_index (self->contenu->entretiens, FriseEntretien, marque->index).uuid;

  return g_array_index (self->contenu->echeances, FriseEcheance, marque->index).uuid;
}

static void
activated_cb (ActiveItem *item,
              FriseView  *self)
{
  static const char * const genres[] = { "phase", "entretien", "echeance" };
  const Marque *marque = &g_array_index (self->marques, Marque, active_item_get_index (item));
  g_autofree char *uuid = g_strdup (get_uuid (self, marque));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, genres[marque->genre], uuid);
}

static void
label_item (FriseView    *self,
            ActiveItem   *item,
            const Marque *marque)
{
  g_autofree char *label = NULL;
  const char *description = NULL;

  if (marque->genre == MARQUE_PHASE)
    {
      label = frise_texte_bande (&g_array_index (self->contenu->bandes, FriseBande, marque->index));
    }
  else if (marque->genre == MARQUE_ENTRETIEN)
    {
      const FriseEntretien *entretien = &g_array_index (self->contenu->entretiens, FriseEntretien,
                                                        marque->index);

      label = frise_texte_entretien (entretien);
      description = entretien->label;
    }
  else
    {
      label = frise_texte_echeance (&g_array_index (self->contenu->echeances, FriseEcheance,
                                                    marque->index));
    }
  active_item_set_label (item, label, description);
}

static gint
compare_marques (gconstpointer a,
                 gconstpointer b)
{
  const Marque *ma = a, *mb = b;

  if (ma->jour != mb->jour)
    return ma->jour < mb->jour ? -1 : 1;
  if (ma->genre != mb->genre)
    return ma->genre < mb->genre ? -1 : 1;

  return ma->index < mb->index ? -1 : ma->index > mb->index;
}

static void
collect_marques (FriseView *self)
{
  const FriseContenu *contenu = self->contenu;

  g_array_set_size (self->marques, 0);
  for (guint i = 0; i < contenu->bandes->len; i++)
    {
      const FriseBande *bande = &g_array_index (contenu->bandes, FriseBande, i);
      Marque marque = { MARQUE_PHASE, i, frise_bande_get_debut (bande) };

      if (marque.jour != CHAMP_ABSENT)
        g_array_append_val (self->marques, marque);
    }
  for (guint i = 0; i < contenu->entretiens->len; i++)
    {
      const gint64 debut = g_array_index (contenu->entretiens, FriseEntretien, i).debut;
      Marque marque = { MARQUE_ENTRETIEN, i, instant_get_jour (debut) };

      g_array_append_val (self->marques, marque);
    }
  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      Marque marque = { MARQUE_ECHEANCE, i,
                        g_array_index (contenu->echeances, FriseEcheance, i).jour };

      g_array_append_val (self->marques, marque);
    }
  g_array_sort (self->marques, compare_marques);
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
      label_item (self, item, &g_array_index (self->marques, Marque, i));
      gtk_accessible_update_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                      (int) i + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                      (int) self->items->len, -1);
      gtk_widget_queue_draw (GTK_WIDGET (item));
    }
}

/* Tab enters at the next entretien, else at what comes first from today on, else at the last. */
static GtkWidget *
find_entry_item (FriseView *self)
{
  GtkWidget *trouve = NULL;

  for (guint i = self->items->len; i > 0; i--)
    {
      const Marque *marque = &g_array_index (self->marques, Marque, i - 1);

      if (marque->genre == MARQUE_ENTRETIEN
          && g_array_index (self->contenu->entretiens, FriseEntretien, marque->index).suivant)
        return self->items->pdata[i - 1];
      if (trouve == NULL || marque->jour >= self->contenu->aujourdhui)
        trouve = self->items->pdata[i - 1];
    }

  return trouve;
}

/* The nearest item of the lane above or below. */
static GtkWidget *
find_in_lane (FriseView *self,
              guint      depart,
              int        pas)
{
  const Marque *de = &g_array_index (self->marques, Marque, depart);
  const int genre = (int) de->genre + pas;
  GtkWidget *trouve = NULL;
  gint64 meilleur = G_MAXINT64;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Marque *marque = &g_array_index (self->marques, Marque, i);
      const gint64 ecart = ABS (marque->jour - de->jour);

      if ((int) marque->genre == genre && ecart < meilleur)
        {
          meilleur = ecart;
          trouve = self->items->pdata[i];
        }
    }

  return trouve;
}

static gboolean
frise_view_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  FriseView *self = JALONS_FRISE_VIEW (widget);
  GtkWidget *courant = gtk_widget_get_focus_child (widget);
  GtkWidget *cible = NULL;

  if (courant == NULL)
    {
      cible = find_entry_item (self);
      return cible != NULL && gtk_widget_grab_focus (cible);
    }

  if (direction == GTK_DIR_LEFT)
    cible = gtk_widget_get_prev_sibling (courant);
  else if (direction == GTK_DIR_RIGHT)
    cible = gtk_widget_get_next_sibling (courant);
  else if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    cible = find_in_lane (self, active_item_get_index (JALONS_ACTIVE_ITEM (courant)),
                          direction == GTK_DIR_UP ? -1 : 1);
  else
    return FALSE;

  /* At an end the arrows stay: only Tab leaves. */
  if (cible != NULL)
    gtk_widget_grab_focus (cible);
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

  frise_geometrie_init (&geometrie, dessin_get_unite (widget), for_size, 0,
                        for_size >= 0 && for_size <= LARGEUR_COMPACTE);
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

  if (self->layout == NULL)
    return;

  frise_dessin_fond (widget, snapshot, &self->geometrie, self->layout);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_snapshot_child (widget, self->items->pdata[i], snapshot);
  frise_dessin_aujourdhui (widget, snapshot, &self->geometrie, self->layout);
  if (self->geometrie.legende > 0)
    frise_dessin_legende (widget, snapshot, &self->geometrie, self->contenu);
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

  gtk_widget_class_set_css_name (widget_class, "friseview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
frise_view_init (FriseView *self)
{
  self->contenu = frise_contenu_new (0);
  self->items = g_ptr_array_new ();
  self->marques = g_array_new (FALSE, FALSE, sizeof (Marque));
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
  GenreMarque genre = MARQUE_PHASE;

  g_return_if_fail (JALONS_IS_FRISE_VIEW (self));
  g_return_if_fail (contenu != NULL);

  courant = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (courant != NULL)
    {
      const Marque *marque = &g_array_index (self->marques, Marque,
                                             active_item_get_index (JALONS_ACTIVE_ITEM (courant)));

      genre = marque->genre;
      uuid = g_strdup (get_uuid (self, marque));
    }

  g_clear_pointer (&self->contenu, frise_contenu_free);
  self->contenu = frise_contenu_copy (contenu);
  g_clear_pointer (&self->layout, frise_layout_free);
  collect_marques (self);
  sync_items (self);

  for (guint i = 0; i < self->items->len && uuid != NULL; i++)
    {
      const Marque *marque = &g_array_index (self->marques, Marque, i);

      if (marque->genre == genre && g_strcmp0 (get_uuid (self, marque), uuid) == 0)
        {
          gtk_widget_grab_focus (self->items->pdata[i]);
          break;
        }
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
