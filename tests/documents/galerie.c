/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "galerie.h"

#include "base/champ.h"
#include "base/jour.h"

#include <cairo.h>
#include <string.h>

/* A document with one of each thing that can be printed. */

#define DEBUT jour_from_ymd (2026, 3, 9)

Figure *
galerie_frise (void)
{
  static const char *names[] = { "Phase préliminaire", "Phase d’investigation",
                                 "Phase de conclusion" };
  Figure *self = figure_new (FIGURE_FRISE, "Frise de l’accompagnement");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      FigurePeriode periode = { .label = (char *) names[i],
                                .du = DEBUT + 45 * i,
                                .au = DEBUT + 45 * i + 42,
                                .fait_du = i < 2 ? DEBUT + 45 * i + 2 : CHAMP_ABSENT,
                                .fait_au = i < 1 ? DEBUT + 40 : DEBUT + 70 };

      figure_add_periode (self, &periode);
    }
  for (guint i = 0; i < 9; i++)
    figure_add_point (self, "Entretien", DEBUT + 3 + 14 * i,
                      i == 3 ? FIGURE_MANQUE : i < 5 ? FIGURE_FAIT : FIGURE_PREVU);
  figure_add_point (self, "Limite des six mois", DEBUT + 180, FIGURE_ECHEANCE);
  figure_add_point (self, "Suivi à six mois", DEBUT + 310, FIGURE_ECHEANCE);
  self->aujourdhui = DEBUT + 71;
  return self;
}

Figure *
galerie_plan (guint n)
{
  static const char *names[] = { "Présenter le projet au service des ressources humaines",
                                 "Suivre la formation « accueil des publics »",
                                 "Immersion de deux jours en médiathèque",
                                 "Rédiger un CV et une lettre", "Postuler en mobilité interne" };
  Figure *self = figure_new (FIGURE_PLAN, "Plan d’action dans le temps");

  for (guint i = 0; i < n; i++)
    {
      FigurePeriode periode = { .label = (char *) names[i % G_N_ELEMENTS (names)],
                                .du = i % 7 == 6 ? CHAMP_ABSENT : DEBUT + 20 * (i % 9),
                                .au = i % 7 == 6 ? CHAMP_ABSENT : DEBUT + 20 * (i % 9) + 60,
                                .fait_du = CHAMP_ABSENT,
                                .fait_au = CHAMP_ABSENT,
                                .etat = i % 5 == 3 ? FIGURE_MANQUE : FIGURE_PREVU };

      if (i == 0)
        {
          periode.etat = FIGURE_FAIT;
          periode.fait_du = DEBUT + 5;
          periode.fait_au = DEBUT + 30;
        }
      figure_add_periode (self, &periode);
    }
  self->aujourdhui = DEBUT + 71;
  return self;
}

Figure *
galerie_barres (void)
{
  Figure *self = figure_new (FIGURE_BARRES, "Heures de l’accompagnement");

  self->legende = g_strdup ("durée prévue par la convention");
  figure_add_valeur (self, "Entretiens", 10.5, 16, "10 h 30");
  figure_add_valeur (self, "Travail personnel", 3, 4, "3 h");
  figure_add_valeur (self, "Préparation et analyse des documents remis", 4, 4, "4 h");
  figure_add_valeur (self, "Réunions à trois", 0, 2, "0 h");
  return self;
}

Figure *
galerie_radar (guint n)
{
  static const char *names[] = { "Écoute", "Rigueur", "Organisation et priorités", "Écrit",
                                 "Outils numériques", "Encadrement", "Réglementation" };
  Figure *self = figure_new (FIGURE_RADAR, "Ce que l’agente dit de ses compétences");

  self->maximum = 5;
  self->legende = g_strdup ("ce que le poste visé demande");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *texte = g_strdup_printf ("%u sur 5", 1 + (i * 3) % 5);

      figure_add_valeur (self, names[i % G_N_ELEMENTS (names)], 1 + (i * 3) % 5, 3.5, texte);
    }
  return self;
}

GBytes *
galerie_svg (void)
{
  static const char svg[]
      = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 44\">"
        "<rect width=\"44\" height=\"44\" rx=\"9\" fill=\"#0b6b5d\"/>"
        "<path d=\"M8 32 L18 14 L25 26 L30 19 L37 32 Z\" fill=\"#ffffff\"/>"
        "<circle cx=\"31\" cy=\"12\" r=\"4\" fill=\"#f2b705\"/>"
        "<path d=\"M52 10h62v7H52zM52 24h40v5H52z\" fill=\"#0b6b5d\"/></svg>";

  return g_bytes_new_static (svg, strlen (svg));
}

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A disc whose edge fades: pixels that are not opaque. */
GBytes *
galerie_png (int width, int height)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, 0.6, 0.1, 0.2, 0.5);
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.2, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.6, 0.1, 0.2);
  cairo_set_line_width (cr, MIN (width, height) / 12.0);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
append_front (Bloc *document)
{
  g_autoptr (GBytes) svg = galerie_svg ();
  g_autoptr (GBytes) png = galerie_png (300, 200);
  Bloc *cover = bloc_append_table (document, BLOC_COVER, NULL, 1);
  Bloc *head, *toc;

  bloc_set_image (cover, svg, "Logo du centre de gestion des Trois-Vallées");
  bloc_append_cell (cover, inline_new ("Centre de gestion des Trois-Vallées"));
  bloc_append_cell (cover, inline_new ("Synthèse du bilan professionnel"));
  bloc_append_cell (cover, inline_new ("Maëlys Quercy-Dubreuil, agente d'accueil"));
  bloc_append_cell (cover, inline_new ("Dossier 2026-09-0042"));
  bloc_append_cell (cover, inline_new ("Remise le 12 novembre 2026 par Aurèle Fontbonne"));
  head = bloc_append_table (document, BLOC_LETTERHEAD, NULL, 5);
  bloc_set_image (head, png, "Logo");
  bloc_append_cell (head, inline_new ("CDG"));
  bloc_append_cell (head, inline_new ("Centre de gestion de la fonction publique territoriale"));
  bloc_append_cell (head, inline_new ("Service emploi et mobilité"));
  bloc_append_cell (head, inline_new ("Dossier 2026-09-0042"));
  bloc_append_cell (head, inline_new ("12 novembre 2026"));
  bloc_append_heading (document, 1, inline_new ("Sommaire"));
  toc = bloc_append (document, bloc_new (BLOC_TOC));
  toc->level = 2;
}

static void
append_text (Bloc *document, guint section)
{
  Inline *text = inline_new (
      "Le bilan a eu lieu du 9 mars au 12 novembre : il a permis de mesurer 1480 heures de "
      "pratique, dont 12 % de « médiation ». Voir https://www.fncdg.fr/bilan?a=1&b=2, ou écrire à "
      "accueil@cdg99.example. Pour en savoir plus : ");

  inline_append_link (text, "le guide du conseil en évolution professionnelle", INLINE_ITALIC,
                      "https://example.org/guide");
  inline_append (text, ". La suite du 1er entretien est *ici*.", INLINE_PLAIN);
  bloc_append_heading (document, 1, inline_new_format ("%u. Ce que le travail a montré", section));
  bloc_append_text (document, BLOC_PARAGRAPH, text);
  bloc_append_heading (document, 2, inline_new ("Compétences"));
  for (guint i = 0; i < 3; i++)
    bloc_append_text (document, BLOC_PARAGRAPH,
                      inline_new ("Elle accueille, renseigne et oriente un public varié ; elle "
                                  "tient le planning de trois salles et forme les remplaçants. "
                                  "Ces compétences valent dans d'autres services."));
}

Bloc *
galerie_document (void)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT), *passage;

  bloc_set_running (document, "Synthèse du bilan professionnel – Maëlys Quercy-Dubreuil",
                    "Dossier 2026-09-0042", "Écrit à deux voix");
  document->mentions = g_strdup (
      "Centre de gestion des Trois-Vallées – 1, place du Marché, 99000 Roquebelle – "
      "SIRET 123 456 789 00012 – 01 23 45 67 89");
  append_front (document);
  append_text (document, 1);
  bloc_append_figure (document, galerie_frise ());
  append_text (document, 2);
  bloc_append_figure (document, galerie_barres ());
  bloc_append_figure (document, galerie_plan (5));
  bloc_append_heading (document, 1, inline_new ("3. Portrait"));
  bloc_append_figure (document, galerie_radar (7));
  bloc_append_figure (document, galerie_radar (4));
  passage = bloc_append (document, bloc_new (BLOC_PASSAGE));
  bloc_append_text (passage, BLOC_PARAGRAPH, inline_new ("Ce que l'employeur lira."));
  return document;
}
