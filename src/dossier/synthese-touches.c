/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/synthese-touches.h"

#include "dossier/page-entree.h"

typedef struct
{
  GtkSingleSelection *plan; /* not owned: the page owns both, and this with its keys */
  GtkStack *editeurs;
} Parties;

/* Before the texts, for which these keys are a page. */
static gboolean
step_cb (GtkWidget *page,
         GVariant  *pas,
         gpointer   data)
{
  const Parties *parties = data;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (parties->plan));
  const gint64 rang = (gint64) gtk_single_selection_get_selected (parties->plan) +
                      g_variant_get_int32 (pas);
  GtkWidget *partie;
  GtkWidget *texte;

  if (rang < 0 || rang >= n)
    return GDK_EVENT_STOP;

  gtk_single_selection_set_selected (parties->plan, (guint) rang);
  partie = gtk_stack_get_visible_child (parties->editeurs);
  texte = page_entree_find_text (partie);
  if (texte == NULL || !gtk_widget_grab_focus (texte))
    gtk_widget_child_focus (partie, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static GtkWidget *
find_text (GtkWidget *page)
{
  const Parties *parties = g_object_get_data (G_OBJECT (page), "parties");
  GtkWidget *partie = gtk_stack_get_visible_child (parties->editeurs);
  GtkWidget *texte = gtk_widget_get_mapped (partie) ? page_entree_find_text (partie) : NULL;

  return texte != NULL ? texte : partie;
}

/**
 * synthese_touches_add:
 * @page: the page where one writes the synthèse
 * @plan: its parts
 * @editeurs: where the part that is chosen is written
 *
 * Ctrl+Page Down and Page Up go to the text of the next and of the previous part, from anywhere in the
 * page; the key of the page goes to the one that is shown.
 */
void
synthese_touches_add (GtkWidget          *page,
                      GtkSingleSelection *plan,
                      GtkStack           *editeurs)
{
  static const struct { guint touche; gint pas; } touches[] = {
    { GDK_KEY_Page_Down, 1 }, { GDK_KEY_KP_Page_Down, 1 },
    { GDK_KEY_Page_Up, -1 },  { GDK_KEY_KP_Page_Up, -1 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  Parties *parties = g_new0 (Parties, 1);

  parties->plan = plan;
  parties->editeurs = editeurs;
  g_object_set_data_full (G_OBJECT (page), "parties", parties, g_free);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    {
      GtkShortcut *raccourci =
        gtk_shortcut_new (gtk_keyval_trigger_new (touches[i].touche, GDK_CONTROL_MASK),
                          gtk_callback_action_new (step_cb, parties, NULL));

      gtk_shortcut_set_arguments (raccourci, g_variant_new_int32 (touches[i].pas));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), raccourci);
    }
  gtk_widget_add_controller (page, controller);
  page_entree_set (page, find_text);
}
