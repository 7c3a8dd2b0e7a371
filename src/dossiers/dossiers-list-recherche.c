/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-list-private.h"

/* The words that are typed above the list, and how the keyboard goes from them to what answers. */

static void
search_changed_cb (DossiersList *self)
{
  Filtres *filtres = filtres_bar_get_filtres (self->filtres);
  const char *texte = gtk_editable_get_text (GTK_EDITABLE (self->recherche));
  const gboolean change = g_strcmp0 (texte, filtres->texte) != 0;

  if (change)
    {
      g_free (filtres->texte);
      filtres->texte = g_strdup (texte);
    }
  gtk_widget_set_visible (self->touche, *texte == '\0');
  /* The entry also says so as it is made; filters that were kept are applied by who recalls them. */
  if (change)
    dossiers_list_apply_filters (self);
  resultats_pane_ask (self->resultats, filtres->texte);
}

static void
stop_search_cb (DossiersList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->recherche)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->recherche), "");
  else
    gtk_widget_grab_focus (dossiers_list_get_vue (self));
}

static void
search_activate_cb (DossiersList *self)
{
  apercu_liste_complete (self->liste);
  if (dossiers_list_has_matches (self))
    dossiers_list_activate (self, 0);
  else
    resultats_pane_open_first (self->resultats);
}

/* The dossiers first, then what else answers. */
static gboolean
focus_results (DossiersList *self)
{
  apercu_liste_answer (self->liste);
  if (dossiers_list_has_matches (self))
    return gtk_widget_grab_focus (dossiers_list_get_vue (self));

  return resultats_pane_focus_first (self->resultats);
}

static gboolean
search_key_pressed_cb (GtkEventControllerKey *controller,
                       guint                  keyval,
                       guint                  keycode,
                       GdkModifierType        state)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *self = gtk_widget_get_ancestor (widget, JALONS_TYPE_DOSSIERS_LIST);

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return focus_results (JALONS_DOSSIERS_LIST (self));
}

/* From the first of what else answers, the keyboard goes back to the dossiers, or to the words. */
static void
results_left_cb (DossiersList *self)
{
  gtk_widget_grab_focus (dossiers_list_has_matches (self) ? dossiers_list_get_vue (self) : self->recherche);
}

gboolean
dossiers_list_go_past_end (DossiersList *self)
{
  return resultats_pane_focus_first (self->resultats);
}

/* The template of the list has these. */
void
dossiers_list_class_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, results_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossiers_list_go_past_end);
}
