/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres-bar-private.h"

#include "dossiers/filtres-menus.h"

/* The conventions that are to be printed, and those that somebody has not signed yet. */

/* How many there are is counted when the menu opens, and not before. */
static void
popup_cb (GtkMenuButton *bouton,
          gpointer       data)
{
  FiltresBar *self = data;

  filtres_menu_conventions (self->conventions, self->liste);
  if (gtk_menu_button_get_menu_model (bouton) == NULL)
    {
      g_autoptr (GMenuModel) menu = filtres_menu_statut (self->conventions);

      gtk_menu_button_set_menu_model (bouton, menu);
    }
}

/**
 * filtres_bar_set_liste:
 * @liste: (transfer none): what is filtered, which outlives the bar
 *
 * Tells what counts the conventions.
 */
void
filtres_bar_set_liste (FiltresBar  *self,
                       ApercuListe *liste)
{
  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  self->liste = liste;
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->statut), popup_cb, self, NULL);
}

static void
set_statut (FiltresBar *self,
            const char *statut)
{
  char *copie = g_strdup (statut);

  g_free (self->filtres->statut);
  self->filtres->statut = copie;
}

/* What shows before the conventions is what shows after them. */
static void
remember (FiltresBar *self)
{
  if (filtres_get_convention (self->filtres->statut) != NULL)
    return;

  g_free (self->avant);
  self->avant = g_strdup (self->filtres->statut);
}

/* From the menu: of the conventions, as many show as it says, whatever else was asked for. */
void
filtres_bar_take_statut (FiltresBar *self,
                         const char *statut)
{
  if (filtres_get_convention (statut) != NULL)
    {
      remember (self);
      g_free (self->filtres->texte);
      self->filtres->texte = g_strdup ("");
      self->filtres->en_retard = FALSE;
    }
  set_statut (self, statut);
}

/* In one click: the keyboard stays beside what goes away. */
void
filtres_bar_leave_statut (FiltresBar *self)
{
  if (gtk_widget_has_focus (self->quitter))
    gtk_widget_grab_focus (self->statut);
  set_statut (self, self->avant != NULL ? self->avant : FILTRE_STATUT_OUVERTS);
  filtres_bar_show_all (self);
  g_signal_emit_by_name (self, "changed");
}

/**
 * filtres_bar_toggle_statut:
 * @statut: %FILTRE_STATUT_A_IMPRIMER or %FILTRE_STATUT_SIGNATURES
 *
 * Shows all the conventions that wait for that, whosever the dossiers are that the filters show; asked
 * for again, what showed before.
 */
void
filtres_bar_toggle_statut (FiltresBar *self,
                           const char *statut)
{
  gboolean miens;

  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  if (g_str_equal (self->filtres->statut, statut))
    {
      filtres_bar_leave_statut (self);
      return;
    }

  miens = self->filtres->miens;
  remember (self);
  filtres_clear (self->filtres);
  self->filtres->miens = miens;
  set_statut (self, statut);
  filtres_bar_show_all (self);
  g_signal_emit_by_name (self, "changed");
}
