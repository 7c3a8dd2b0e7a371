/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page-private.h"

#include "agenda/agenda-changements.h"
#include "agenda/agenda-echanges.h"
#include "agenda/agenda-liste.h"
#include "agenda/agenda-periode.h"
#include "base/instant.h"
#include "base/jour.h"

#include <glib/gi18n.h>

/* What the keys and the buttons of the agenda do, whatever its view. */

#define SEMAINE 7

static SemaineGrid *
get_grid (AgendaPage *self)
{
  return semaine_vue_get_grid (JALONS_SEMAINE_VUE (self->semaine));
}

static gboolean
shows_hours (AgendaPage *self)
{
  return self->vue == AGENDA_VUE_JOUR || self->vue == AGENDA_VUE_SEMAINE;
}

AgendaItem *
agenda_page_get_focus_item (AgendaPage *self)
{
  if (shows_hours (self))
    return semaine_grid_get_focus_item (get_grid (self));
  if (self->vue == AGENDA_VUE_LISTE)
    return agenda_liste_get_focus_item (self->liste);

  return mois_grid_get_focus_item (JALONS_MOIS_GRID (self->grille));
}

void
agenda_page_plan (AgendaPage *self,
                  gint64      jour)
{
  g_autofree char *cible = g_strdup_printf ("|%d|", (int) jour);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-entretien", "s", cible);
}

/* In the hours: at that time, and as long as the span where one was drawn; else as long as usual. */
static void
plan_span (AgendaPage *self)
{
  const Plage creneau = semaine_grid_get_curseur (get_grid (self));
  const gint duree = semaine_grid_is_trace (get_grid (self)) ? (gint) (creneau.fin - creneau.debut) / 60
                                                             : 0;
  g_autofree char *cible = g_strdup_printf ("|%d|%d|%d", (int) instant_get_jour (creneau.debut),
                                            instant_get_minute (creneau.debut), duree);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-entretien", "s", cible);
}

void
agenda_page_activate (AgendaPage *self,
                      AgendaItem *item)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);

  if (!donnees->indisponible)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-entretien", "s", donnees->uuid);
  else if (repository_is_writable (self->repository))
    agenda_changements_edit_absence (GTK_WIDGET (self), self->repository, donnees->conseiller,
                                     donnees->uuid,
                                     (Plage) { donnees->debut, agenda_item_get_fin (item) },
                                     donnees->nom);
}

/* Of a meeting: nobody takes notes of an absence. */
void
agenda_page_take_notes (AgendaPage *self,
                        AgendaItem *item)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.capture-entretien", "s",
                              agenda_item_get_donnees (item)->uuid);
}

static void
notes_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  AgendaItem *item = agenda_page_get_focus_item (self);

  if (item != NULL && !agenda_item_get_donnees (item)->indisponible)
    agenda_page_take_notes (self, item);
  else
    gtk_widget_error_bell (widget);
}

/* A span that is drawn: what to make of it is asked where it is. */

static void
create_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parametre)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  const Plage creneau = semaine_grid_get_curseur (get_grid (self));

  if (g_str_equal (action, "agenda.creer-entretien"))
    plan_span (self);
  else if (self->conseiller != NULL)
    agenda_changements_edit_absence (widget, self->repository, self->conseiller, NULL, creneau, NULL);
  if (self->creation != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->creation));
}

/* The keyboard goes back to the span, wherever the choice leads. */
static void
offered_cb (AgendaPage *self)
{
  const Plage creneau = semaine_grid_get_curseur (get_grid (self));

  semaine_grid_focus_curseur (get_grid (self), creneau.debut, (creneau.fin - creneau.debut) / 60);
}

void
agenda_page_offer (AgendaPage *self,
                   gint64      debut,
                   gint64      duree_minutes)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GdkRectangle rect;
  double x, y;

  if (!semaine_grid_get_rect (get_grid (self), debut, duree_minutes, &rect)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (get_grid (self)), GTK_WIDGET (self), rect.x,
                                            rect.y, &x, &y))
    return;

  rect.x = (int) x;
  rect.y = (int) CLAMP (y, 0, gtk_widget_get_height (GTK_WIDGET (self)) - 1);

  g_menu_append (menu, _("_Meeting…"), "agenda.creer-entretien");
  if (self->conseiller != NULL)
    g_menu_append (menu, _("_Unavailability…"), "agenda.creer-indisponibilite");
  g_clear_pointer (&self->creation, gtk_widget_unparent);
  self->creation = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  /* Of the page: what is inside the hours is scrolled to when it takes the focus. */
  gtk_widget_set_parent (self->creation, GTK_WIDGET (self));
  g_object_add_weak_pointer (G_OBJECT (self->creation), (gpointer *) &self->creation);
  g_signal_connect_object (self->creation, "closed", G_CALLBACK (offered_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->creation), &rect);
  gtk_popover_popup (GTK_POPOVER (self->creation));
}

/* Going elsewhere */

static gint64
get_neighbour (AgendaPage *self,
               gint        sens)
{
  if (self->vue == AGENDA_VUE_JOUR)
    return self->jour + sens;
  if (self->vue == AGENDA_VUE_SEMAINE)
    return self->jour + sens * SEMAINE;

  return jour_add_months (jour_first_of_month (self->jour), sens);
}

static void
go_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  gint64 jour = jour_today ();

  if (g_str_equal (name, "agenda.precedent"))
    jour = get_neighbour (self, -1);
  else if (g_str_equal (name, "agenda.suivant"))
    jour = get_neighbour (self, 1);
  agenda_page_show_jour (self, jour);
}

static void
vue_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *vue)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  const gint64 jour = self->vue == AGENDA_VUE_MOIS
                      ? mois_grid_get_focus_jour (JALONS_MOIS_GRID (self->grille)) : CHAMP_ABSENT;

  /* From the month one goes to the day the keyboard is on. */
  if (jour != CHAMP_ABSENT)
    self->jour = jour;
  agenda_page_set_vue (self, (AgendaVue) g_variant_get_int32 (vue));
}

static void
new_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);

  if (shows_hours (self))
    plan_span (self);
  else if (self->vue == AGENDA_VUE_LISTE)
    agenda_page_plan (self, self->jour);
  else
    agenda_page_plan (self, mois_grid_get_focus_jour (JALONS_MOIS_GRID (self->grille)));
}

/* Changing what has the focus */

static void
cancel_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  AgendaItem *item = agenda_page_get_focus_item (self);

  if (item != NULL && repository_is_writable (self->repository))
    agenda_changements_cancel (widget, self->repository, item);
  else
    gtk_widget_error_bell (widget);
}

static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  AgendaItem *item = agenda_page_get_focus_item (self);

  if (item == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }

  g_free (self->copie);
  self->copie = g_strdup (agenda_item_get_donnees (item)->uuid);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Copied: choose another time and paste"));
}

/* Where the keyboard is: an empty span, or a day of the month at the same hour. */
static gint64
get_target (AgendaPage *self,
            AgendaItem *item)
{
  const gint64 debut = agenda_item_get_donnees (item)->debut;
  gint64 jour;

  if (shows_hours (self))
    return semaine_grid_get_curseur (get_grid (self)).debut;

  jour = self->vue == AGENDA_VUE_MOIS
         ? mois_grid_get_focus_jour (JALONS_MOIS_GRID (self->grille)) : CHAMP_ABSENT;
  return jour != CHAMP_ABSENT ? instant_from_local (jour, instant_get_minute (debut)) : CHAMP_ABSENT;
}

static AgendaItem *
find_copied (AgendaPage *self)
{
  return self->copie != NULL ? agenda_modele_find (self->modele, self->copie) : NULL;
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  g_autoptr (AgendaItem) item = find_copied (self);
  const gint64 debut = item != NULL ? get_target (self, item) : CHAMP_ABSENT;

  if (debut == CHAMP_ABSENT || !repository_is_writable (self->repository))
    gtk_widget_error_bell (widget);
  else
    agenda_changements_move (widget, self->repository, item, debut,
                             agenda_item_get_donnees (item)->duree_minutes, TRUE);
}

static void
exchange_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);

  if (g_str_equal (name, "agenda.exporter"))
    agenda_echanges_export (widget, self->repository, agenda_periode_get (self->vue, self->jour),
                            self->conseiller);
  else
    agenda_echanges_choose (widget, self->repository, self->conseiller);
}

static void
journee_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GtkWidget *journee = JALONS_AGENDA_PAGE (widget)->journee;
  gboolean deplie;

  g_object_get (journee, "deplie", &deplie, NULL);
  g_object_set (journee, "deplie", !deplie, NULL);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint touche;
    GdkModifierType modificateurs;
    const char *action;
  } touches[] = {
    { GDK_KEY_Page_Up, 0, "agenda.precedent" }, { GDK_KEY_KP_Page_Up, 0, "agenda.precedent" },
    { GDK_KEY_Page_Down, 0, "agenda.suivant" }, { GDK_KEY_KP_Page_Down, 0, "agenda.suivant" },
    { GDK_KEY_n, 0, "agenda.nouveau" },
    { GDK_KEY_Delete, 0, "agenda.annuler" },    { GDK_KEY_KP_Delete, 0, "agenda.annuler" },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "agenda.noter" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "agenda.noter" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "agenda.copier" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "agenda.coller" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    gtk_widget_class_add_binding_action (widget_class, touches[i].touche, touches[i].modificateurs,
                                         touches[i].action, NULL);
}

/* One comes by a click on the place, which keeps the keyboard: the letters go to what is seen all the
 * same, where nobody writes. */
static gboolean
letter_cb (GtkWidget *widget,
           GVariant  *vue,
           gpointer   action)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action_variant (widget, action, vue);
}

void
agenda_page_add_letters (AgendaPage *self)
{
  static const struct
  {
    guint touche;
    const char *action;
    gint vue;
  } lettres[] = { { GDK_KEY_j, "agenda.vue", AGENDA_VUE_JOUR }, { GDK_KEY_s, "agenda.vue", AGENDA_VUE_SEMAINE },
                  { GDK_KEY_m, "agenda.vue", AGENDA_VUE_MOIS }, { GDK_KEY_l, "agenda.vue", AGENDA_VUE_LISTE },
                  { GDK_KEY_t, "agenda.aujourdhui", -1 },       { GDK_KEY_p, "agenda.journee", -1 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (lettres); i++)
    {
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_keyval_trigger_new (lettres[i].touche, 0),
                          gtk_callback_action_new (letter_cb, (gpointer) lettres[i].action, NULL));

      if (lettres[i].vue >= 0)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (lettres[i].vue));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
agenda_page_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agenda.precedent", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "agenda.suivant", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "agenda.aujourdhui", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "agenda.vue", "i", vue_cb);
  gtk_widget_class_install_action (widget_class, "agenda.nouveau", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "agenda.creer-entretien", NULL, create_cb);
  gtk_widget_class_install_action (widget_class, "agenda.creer-indisponibilite", NULL, create_cb);
  gtk_widget_class_install_action (widget_class, "agenda.noter", NULL, notes_cb);
  gtk_widget_class_install_action (widget_class, "agenda.annuler", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "agenda.copier", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "agenda.coller", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "agenda.exporter", NULL, exchange_cb);
  gtk_widget_class_install_action (widget_class, "agenda.importer", NULL, exchange_cb);
  gtk_widget_class_install_action (widget_class, "agenda.journee", NULL, journee_cb);
  install_keys (widget_class);
}
