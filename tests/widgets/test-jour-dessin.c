/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "base/jour.h"
#include "widgets/jour-dessin.h"

/* Where what is written, or drawn, on the line of the number begins and ends, in the order it comes. */
static void
collect_spans (GskRenderNode *node,
               GArray        *spans)
{
  graphene_rect_t place;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_spans (gsk_container_node_get_child (node, i), spans);
      break;
    case GSK_TRANSFORM_NODE:
    case GSK_TEXT_NODE:
    case GSK_CAIRO_NODE:
      gsk_render_node_get_bounds (node, &place);
      g_array_append_val (spans, place);
      break;
    default:
      break;
    }
}

/* The first of December says its month: the échéance leaves it its place, at any width. */
static void
test_named_month (void)
{
  g_autoptr (GPtrArray) echeances = g_ptr_array_new ();
  GtkWidget *cellule = gtk_label_new (NULL);
  MoisEcheance echeance = { .etat = (char *) "a_venir", .label = (char *) "Action · Delobelle" };
  const JourContenu contenu = { .jour = jour_from_ymd (2026, 12, 1), .autre_mois = TRUE,
                                .nomme_mois = TRUE, .echeances = echeances };

  g_ptr_array_add (echeances, &echeance);
  support_show (cellule, 400, 200);
  for (int largeur = 90; largeur <= 240; largeur += 3)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
      GskRenderNode *node;

      gtk_widget_size_allocate (cellule, &(GtkAllocation) { 0, 0, largeur, 100 }, -1);
      jour_dessin_fond (cellule, snapshot, &contenu);
      node = gtk_snapshot_free_to_node (snapshot);
      collect_spans (node, spans);
      gsk_render_node_unref (node);

      g_assert_cmpuint (spans->len, >=, 3);
      for (guint i = 2; i < spans->len; i++)
        {
          const graphene_rect_t *mois = &g_array_index (spans, graphene_rect_t, 1);
          const graphene_rect_t *autre = &g_array_index (spans, graphene_rect_t, i);

          g_assert_cmpfloat (autre->origin.x, >=, mois->origin.x + mois->size.width);
        }
    }
  support_close (GTK_WIDGET (gtk_widget_get_root (cellule)));
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/jour-dessin/named-month", test_named_month);
  return g_test_run ();
}
