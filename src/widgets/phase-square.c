/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/phase-square.h"

#include "widgets/couleurs.h"

#define COTE 9

/**
 * PhaseSquare:
 *
 * A small square in the colours of a phase. Decoration: the name of the phase is always beside it.
 */
struct _PhaseSquare
{
  GtkWidget parent_instance;

  int rang;
};

G_DEFINE_FINAL_TYPE (PhaseSquare, phase_square, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_RANG,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
phase_square_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = COTE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
phase_square_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PhaseSquare *self = JALONS_PHASE_SQUARE (widget);
  const gboolean aucune = self->rang < 0;
  const GdkRGBA fond = aucune ? (GdkRGBA) { 0 }
                              : couleur_lookup_phase (widget, (guint) self->rang,
                                                      COULEUR_PHASE_FILL);
  const GdkRGBA bord = aucune ? couleur_lookup (widget, "plan_line")
                              : couleur_lookup_phase (widget, (guint) self->rang,
                                                      COULEUR_PHASE_INK);
  const float x = (float) ((gtk_widget_get_width (widget) - COTE) / 2);
  const float y = (float) ((gtk_widget_get_height (widget) - COTE) / 2);
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, COTE, COTE), 2.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, &fond, &rect.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rect, (float[4]) { 1.5f, 1.5f, 1.5f, 1.5f },
                              (GdkRGBA[4]) { bord, bord, bord, bord });
}

static void
phase_square_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_RANG)
    g_value_set_int (value, JALONS_PHASE_SQUARE (object)->rang);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
phase_square_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_RANG)
    phase_square_set_rang (JALONS_PHASE_SQUARE (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
phase_square_class_init (PhaseSquareClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = phase_square_get_property;
  object_class->set_property = phase_square_set_property;
  widget_class->measure = phase_square_measure;
  widget_class->snapshot = phase_square_snapshot;

  properties[PROP_RANG] = g_param_spec_int ("rang", NULL, NULL, PHASE_SQUARE_AUCUNE, G_MAXINT,
                                            PHASE_SQUARE_AUCUNE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                              | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "phasesquare");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
phase_square_init (PhaseSquare *self)
{
  self->rang = PHASE_SQUARE_AUCUNE;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * phase_square_new:
 *
 * Returns: (transfer floating): a neutral square
 */
GtkWidget *
phase_square_new (void)
{
  return g_object_new (JALONS_TYPE_PHASE_SQUARE, NULL);
}

/**
 * phase_square_set_rang:
 * @rang: the order of the phase in its prestation, from 0, or %PHASE_SQUARE_AUCUNE
 */
void
phase_square_set_rang (PhaseSquare *self,
                       int          rang)
{
  g_return_if_fail (JALONS_IS_PHASE_SQUARE (self));

  if (self->rang == rang)
    return;

  self->rang = rang;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANG]);
}
