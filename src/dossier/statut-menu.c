/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/statut-menu.h"

#include "dossier/dossier-dialogs.h"
#include "model/codes.h"
#include "model/statuts.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

#define CODE "jalons-statut"

struct _StatutMenu
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *bouton;
  GtkWidget *libelle;
  GtkWidget *popover;
  GtkWidget *choix;
};

G_DEFINE_FINAL_TYPE (StatutMenu, statut_menu, GTK_TYPE_WIDGET)

static void
chosen_cb (GtkButton *bouton,
           gpointer   data)
{
  StatutMenu *self = JALONS_STATUT_MENU (data);
  g_autofree char *statut = g_strdup (g_object_get_data (G_OBJECT (bouton), CODE));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  dossier_dialog_statut (GTK_WIDGET (self), self->courant, statut);
}

static guint
count_missing (GPtrArray *conditions)
{
  guint n = 0;

  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      n += !condition->remplie;
    }

  return n;
}

static GtkWidget *
create_choice (StatutMenu *self,
               const char *statut,
               guint       manquent)
{
  GtkWidget *bouton = gtk_button_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  const char *mot = code_libelle_find (codes_statut_dossier, statut);
  GtkWidget *label = gtk_label_new (mot);
  g_autofree char *manque =
    manquent > 0 ? g_strdup_printf (ngettext ("%u missing", "%u missing", manquent), manquent)
                 : NULL;
  g_autofree char *nom = manque != NULL ? g_strdup_printf ("%s, %s", mot, manque) : g_strdup (mot);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (boite), label);
  if (manque != NULL)
    {
      GtkWidget *pill = statut_pill_new ();

      statut_pill_set (JALONS_STATUT_PILL (pill), PILL_NEAR, "alerte-symbolic", manque);
      gtk_box_append (GTK_BOX (boite), pill);
    }

  gtk_button_set_child (GTK_BUTTON (bouton), boite);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_object_set_data_full (G_OBJECT (bouton), CODE, g_strdup (statut), g_free);
  g_signal_connect (bouton, "clicked", G_CALLBACK (chosen_cb), self);

  return bouton;
}

static void
add_choice (StatutMenu     *self,
            DossierComplet *complet,
            const char     *statut)
{
  g_autoptr (GPtrArray) conditions = statuts_check (complet, statut);

  gtk_box_append (GTK_BOX (self->choix), create_choice (self, statut, count_missing (conditions)));
}

static void
fill_choices (StatutMenu     *self,
              DossierComplet *complet)
{
  const char *usuel = statuts_get_next (complet);
  const char * const *suivants = statuts_list_following (complet->dossier->statut);
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (self->choix)) != NULL)
    gtk_box_remove (GTK_BOX (self->choix), enfant);

  if (usuel != NULL)
    add_choice (self, complet, usuel);
  for (guint i = 0; suivants[i] != NULL; i++)
    if (g_strcmp0 (suivants[i], usuel) != 0)
      add_choice (self, complet, suivants[i]);
}

static void
refresh_cb (StatutMenu *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char *mot;
  g_autofree char *nom = NULL;

  if (complet == NULL)
    return;

  mot = code_libelle_find (codes_statut_dossier, complet->dossier->statut);
  nom = g_strdup_printf (_("Status: %s"), mot);
  gtk_label_set_label (GTK_LABEL (self->libelle), mot);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bouton), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  nom, -1);
  gtk_widget_set_sensitive (self->bouton, dossier_courant_is_writable (self->courant) &&
                                            *statuts_list_following (complet->dossier->statut) !=
                                              NULL);

  for (PillGenre genre = PILL_NEUTRAL; genre <= PILL_PLAIN; genre++)
    gtk_widget_remove_css_class (self->bouton, pill_genre_get_class (genre));
  gtk_widget_add_css_class (
    self->bouton, pill_genre_get_class (pill_genre_of_dossier (complet->dossier->statut)));
  fill_choices (self, complet);
}

static void
statut_menu_dispose (GObject *object)
{
  StatutMenu *self = JALONS_STATUT_MENU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_STATUT_MENU);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (statut_menu_parent_class)->dispose (object);
}

static void
statut_menu_class_init (StatutMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = statut_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/statut-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, StatutMenu, bouton);
  gtk_widget_class_bind_template_child (widget_class, StatutMenu, libelle);
  gtk_widget_class_bind_template_child (widget_class, StatutMenu, popover);
  gtk_widget_class_bind_template_child (widget_class, StatutMenu, choix);
}

static void
statut_menu_init (StatutMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * statut_menu_set_courant:
 * @courant: the dossier
 *
 * Gives the menu its dossier, once.
 */
void
statut_menu_set_courant (StatutMenu     *self,
                         DossierCourant *courant)
{
  g_return_if_fail (JALONS_IS_STATUT_MENU (self));
  g_return_if_fail (self->courant == NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
}
