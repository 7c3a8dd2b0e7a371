/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/formes.h"

typedef void (*Trace) (cairo_t *cr);

/* Every mark is drawn in a square from -1 to 1. */

static void
trace_coche (cairo_t *cr)
{
  cairo_move_to (cr, -0.43, 0.03);
  cairo_line_to (cr, -0.12, 0.34);
  cairo_line_to (cr, 0.45, -0.28);
}

static void
trace_croix (cairo_t *cr)
{
  cairo_move_to (cr, -0.34, -0.34);
  cairo_line_to (cr, 0.34, 0.34);
  cairo_move_to (cr, 0.34, -0.34);
  cairo_line_to (cr, -0.34, 0.34);
}

static void
trace_fleche (cairo_t *cr)
{
  cairo_move_to (cr, -0.45, 0);
  cairo_line_to (cr, 0.4, 0);
  cairo_move_to (cr, 0.08, -0.32);
  cairo_line_to (cr, 0.42, 0);
  cairo_line_to (cr, 0.08, 0.32);
}

static void
trace_barre (cairo_t *cr)
{
  cairo_move_to (cr, -0.45, 0);
  cairo_line_to (cr, 0.45, 0);
}

static void
trace_exclamation (cairo_t *cr)
{
  cairo_move_to (cr, 0, -0.42);
  cairo_line_to (cr, 0, 0.08);
  cairo_move_to (cr, 0, 0.38);
  cairo_line_to (cr, 0, 0.4);
}

static void
trace_losange (cairo_t *cr,
               double   rayon)
{
  cairo_move_to (cr, 0, -rayon);
  cairo_line_to (cr, rayon, 0);
  cairo_line_to (cr, 0, rayon);
  cairo_line_to (cr, -rayon, 0);
  cairo_close_path (cr);
}

static void
begin (cairo_t *cr,
       double   x,
       double   y,
       double   rayon)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, rayon, rayon);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
}

/* @trait is in pixels, whatever the size of the shape. */
static void
stroke (cairo_t       *cr,
        const GdkRGBA *couleur,
        double         rayon,
        double         trait)
{
  gdk_cairo_set_source_rgba (cr, couleur);
  cairo_set_line_width (cr, trait / rayon);
  cairo_stroke (cr);
}

static Trace
get_trace_statut (const char *statut)
{
  static const struct { const char *statut; Trace trace; } traces[] = {
    { "reporte", trace_fleche }, { "absent", trace_croix }, { "absent_excuse", trace_croix },
    { "annule", trace_barre },
  };

  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (g_strcmp0 (traces[i].statut, statut) == 0)
      return traces[i].trace;

  return NULL;
}

/**
 * forme_entretien_draw:
 * @statut: (nullable): a statut code of an entretien
 * @x: centre
 * @y: centre
 * @rayon: outer radius, in pixels
 * @encre: colour of the shape
 * @papier: colour of what is under it, for the mark on the full disc
 *
 * Draws held as a disc with a tick, confirmed as a ring with a point, planned as a ring, moved with
 * an arrow, absence with a cross, cancelled with a bar.
 */
void
forme_entretien_draw (cairo_t       *cr,
                      const char    *statut,
                      double         x,
                      double         y,
                      double         rayon,
                      const GdkRGBA *encre,
                      const GdkRGBA *papier)
{
  const double trait = MAX (1.2, rayon * 0.22);
  const Trace trace = get_trace_statut (statut);

  begin (cr, x, y, rayon);
  if (g_strcmp0 (statut, "realise") == 0)
    {
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
      gdk_cairo_set_source_rgba (cr, encre);
      cairo_fill (cr);
      trace_coche (cr);
      stroke (cr, papier, rayon, trait * 1.15);
    }
  else
    {
      cairo_arc (cr, 0, 0, 1 - trait / rayon / 2, 0, 2 * G_PI);
      stroke (cr, encre, rayon, trait);
      if (g_strcmp0 (statut, "confirme") == 0)
        {
          cairo_arc (cr, 0, 0, 0.47, 0, 2 * G_PI);
          gdk_cairo_set_source_rgba (cr, encre);
          cairo_fill (cr);
        }
      if (trace != NULL)
        {
          trace (cr);
          stroke (cr, encre, rayon, trait);
        }
    }
  cairo_restore (cr);
}

/**
 * forme_echeance_draw:
 * @etat: (nullable): an état code of an échéance
 * @x: centre
 * @y: centre
 * @rayon: half its height, in pixels
 * @encre: colour of the shape
 * @papier: colour of what is under it, for the mark on the full lozenge
 *
 * Draws to come as a hollow lozenge, near as a full one, overdue as a full one with an exclamation
 * mark, kept with a tick, not applicable as a dash.
 */
void
forme_echeance_draw (cairo_t       *cr,
                     const char    *etat,
                     double         x,
                     double         y,
                     double         rayon,
                     const GdkRGBA *encre,
                     const GdkRGBA *papier)
{
  const double trait = MAX (1.2, rayon * 0.2);

  begin (cr, x, y, rayon);
  if (g_strcmp0 (etat, "sans_objet") == 0)
    {
      trace_barre (cr);
      stroke (cr, encre, rayon, trait * 1.3);
    }
  else if (g_strcmp0 (etat, "proche") == 0 || g_strcmp0 (etat, "depassee") == 0
           || g_strcmp0 (etat, "tenue") == 0)
    {
      trace_losange (cr, 1);
      gdk_cairo_set_source_rgba (cr, encre);
      cairo_fill (cr);
      if (g_strcmp0 (etat, "depassee") == 0)
        trace_exclamation (cr);
      else if (g_strcmp0 (etat, "tenue") == 0)
        trace_coche (cr);
      stroke (cr, papier, rayon, trait);
    }
  else
    {
      trace_losange (cr, 1 - trait / rayon * 0.75);
      stroke (cr, encre, rayon, trait);
    }
  cairo_restore (cr);
}

static void
trace_lieu (cairo_t *cr)
{
  cairo_move_to (cr, 0, 0.9);
  cairo_curve_to (cr, -0.4, 0.45, -0.65, 0.1, -0.65, -0.25);
  cairo_arc (cr, 0, -0.25, 0.65, G_PI, 2 * G_PI);
  cairo_curve_to (cr, 0.65, 0.1, 0.4, 0.45, 0, 0.9);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, -0.25, 0.18, 0, 2 * G_PI);
}

static void
trace_visio (cairo_t *cr)
{
  cairo_rectangle (cr, -0.9, -0.55, 1.2, 1.1);
  cairo_move_to (cr, 0.3, -0.15);
  cairo_line_to (cr, 0.9, -0.45);
  cairo_line_to (cr, 0.9, 0.45);
  cairo_line_to (cr, 0.3, 0.15);
}

static void
trace_telephone (cairo_t *cr)
{
  cairo_move_to (cr, -0.6, -0.85);
  cairo_line_to (cr, -0.25, -0.85);
  cairo_line_to (cr, -0.1, -0.4);
  cairo_line_to (cr, -0.32, -0.18);
  cairo_curve_to (cr, -0.18, 0.1, -0.05, 0.22, 0.2, 0.35);
  cairo_line_to (cr, 0.42, 0.12);
  cairo_line_to (cr, 0.85, 0.28);
  cairo_line_to (cr, 0.85, 0.62);
  cairo_curve_to (cr, 0.85, 0.75, 0.75, 0.85, 0.6, 0.85);
  cairo_curve_to (cr, -0.2, 0.8, -0.8, 0.1, -0.85, -0.6);
  cairo_curve_to (cr, -0.85, -0.75, -0.75, -0.85, -0.6, -0.85);
  cairo_close_path (cr);
}

/**
 * forme_mode_draw:
 * @mode: (nullable): a mode code of an entretien; nothing is drawn for an unknown one
 * @x: centre
 * @y: centre
 * @taille: height, in pixels
 *
 * Draws the place: a pin on site, a camera for a video call, a handset for the phone.
 */
void
forme_mode_draw (cairo_t       *cr,
                 const char    *mode,
                 double         x,
                 double         y,
                 double         taille,
                 const GdkRGBA *encre)
{
  const double rayon = taille / 2;

  begin (cr, x, y, rayon);
  if (g_strcmp0 (mode, "presentiel") == 0)
    trace_lieu (cr);
  else if (g_strcmp0 (mode, "visio") == 0)
    trace_visio (cr);
  else if (g_strcmp0 (mode, "telephone") == 0)
    trace_telephone (cr);
  stroke (cr, encre, rayon, MAX (1.2, taille * 0.1));
  cairo_restore (cr);
}

/**
 * forme_alerte_draw:
 * @x: centre
 * @y: centre
 * @taille: height, in pixels
 *
 * Draws a triangle with an exclamation mark.
 */
void
forme_alerte_draw (cairo_t       *cr,
                   double         x,
                   double         y,
                   double         taille,
                   const GdkRGBA *encre)
{
  const double rayon = taille / 2;

  begin (cr, x, y, rayon);
  cairo_move_to (cr, 0, -0.8);
  cairo_line_to (cr, 0.9, 0.75);
  cairo_line_to (cr, -0.9, 0.75);
  cairo_close_path (cr);
  cairo_move_to (cr, 0, -0.2);
  cairo_line_to (cr, 0, 0.18);
  cairo_move_to (cr, 0, 0.44);
  cairo_line_to (cr, 0, 0.46);
  stroke (cr, encre, rayon, MAX (1.2, taille * 0.1));
  cairo_restore (cr);
}

/**
 * forme_drapeau_draw:
 * @x: centre
 * @y: centre
 * @taille: height, in pixels
 *
 * Draws the flag of a holiday.
 */
void
forme_drapeau_draw (cairo_t       *cr,
                    double         x,
                    double         y,
                    double         taille,
                    const GdkRGBA *encre)
{
  const double rayon = taille / 2;

  begin (cr, x, y, rayon);
  cairo_move_to (cr, -0.55, 0.85);
  cairo_line_to (cr, -0.55, -0.8);
  cairo_line_to (cr, 0.65, -0.8);
  cairo_line_to (cr, 0.4, -0.3);
  cairo_line_to (cr, 0.65, 0.2);
  cairo_line_to (cr, -0.55, 0.2);
  stroke (cr, encre, rayon, MAX (1.1, taille * 0.11));
  cairo_restore (cr);
}

typedef struct
{
  const char *code;
  const char *couleur;
  const char *icon;
} Apparence;

static const Apparence apparences_statut[] = {
  { "prevu", "plan_line", "entretien-prevu-symbolic" },
  { "confirme", "accent_color", "entretien-confirme-symbolic" },
  { "realise", "good_ink", "entretien-tenu-symbolic" },
  { "reporte", "near_ink", "entretien-reporte-symbolic" },
  { "annule", "neutral_ink", "entretien-annule-symbolic" },
  { "absent", "late_ink", "entretien-absence-symbolic" },
  { "absent_excuse", "late_ink", "entretien-absence-symbolic" },
};

static const Apparence apparences_etat[] = {
  { "a_venir", "text_color", "echeance-a-venir-symbolic" },
  { "proche", "near_ink", "echeance-proche-symbolic" },
  { "depassee", "late_ink", "echeance-depassee-symbolic" },
  { "tenue", "good_ink", "echeance-tenue-symbolic" },
  { "sans_objet", "secondary_color", "echeance-sans-objet-symbolic" },
};

static const Apparence apparences_mode[] = {
  { "presentiel", NULL, "lieu-symbolic" },
  { "visio", NULL, "visio-symbolic" },
  { "telephone", NULL, "telephone-symbolic" },
};

/* The first of the table stands for a code that it does not know. */
static const Apparence *
find_apparence (const Apparence *apparences,
                gsize            n,
                const char      *code)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (apparences[i].code, code) == 0)
      return &apparences[i];

  return &apparences[0];
}

/**
 * forme_entretien_get_couleur:
 *
 * Returns: the name of the colour of a statut, for couleur_lookup()
 */
const char *
forme_entretien_get_couleur (const char *statut)
{
  return find_apparence (apparences_statut, G_N_ELEMENTS (apparences_statut), statut)->couleur;
}

/**
 * forme_echeance_get_couleur:
 *
 * Returns: the name of the colour of an état, for couleur_lookup()
 */
const char *
forme_echeance_get_couleur (const char *etat)
{
  return find_apparence (apparences_etat, G_N_ELEMENTS (apparences_etat), etat)->couleur;
}

/**
 * forme_entretien_get_icon:
 *
 * Returns: the icon name of a statut's shape
 */
const char *
forme_entretien_get_icon (const char *statut)
{
  return find_apparence (apparences_statut, G_N_ELEMENTS (apparences_statut), statut)->icon;
}

/**
 * forme_echeance_get_icon:
 *
 * Returns: the icon name of an état's shape
 */
const char *
forme_echeance_get_icon (const char *etat)
{
  return find_apparence (apparences_etat, G_N_ELEMENTS (apparences_etat), etat)->icon;
}

/**
 * forme_mode_get_icon:
 *
 * Returns: the icon name of an entretien's mode
 */
const char *
forme_mode_get_icon (const char *mode)
{
  return find_apparence (apparences_mode, G_N_ELEMENTS (apparences_mode), mode)->icon;
}
