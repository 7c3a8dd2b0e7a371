/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/volets.h"

static GtkWidget *
create_volets (void)
{
  GtkWidget *volets = g_object_new (JALONS_TYPE_VOLETS, "seuil", 400, "largeur", 200, "part", 50,
                                    "liste", gtk_label_new ("liste"), "choix",
                                    gtk_label_new ("choix"), NULL);

  support_show (volets, 800, 300);
  return volets;
}

/* Returns: whether the divider takes the presses at its place */
static gboolean
takes_presses (GtkWidget *volets)
{
  g_autoptr (GListModel) controleurs =
    gtk_widget_observe_controllers (support_find (volets, "paned", 0));
  gboolean prend = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controleurs); i++)
    {
      g_autoptr (GtkEventController) controleur = g_list_model_get_item (controleurs, i);

      if (GTK_IS_GESTURE (controleur) &&
          gtk_event_controller_get_propagation_phase (controleur) != GTK_PHASE_NONE)
        prend = TRUE;
    }
  return prend;
}

/* With one part alone there is nothing to divide: what shows is pressed everywhere. */
static void
test_divider (void)
{
  GtkWidget *volets = create_volets ();

  g_assert_true (takes_presses (volets));
  volets_set_etendue (JALONS_VOLETS (volets), TRUE);
  g_assert_false (takes_presses (volets));
  volets_set_etendue (JALONS_VOLETS (volets), FALSE);
  g_assert_true (takes_presses (volets));
  volets_set_liste_visible (JALONS_VOLETS (volets), FALSE);
  g_assert_false (takes_presses (volets));
  volets_set_liste_visible (JALONS_VOLETS (volets), TRUE);
  g_assert_true (takes_presses (volets));
  support_close (GTK_WIDGET (gtk_widget_get_root (volets)));
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/volets/divider", test_divider);
  return g_test_run ();
}
