/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/date-entry.h"

#include "base/formats.h"
#include "base/jour.h"
#include "widgets/champ-saisi.h"
#include "widgets/focus.h"
#include "widgets/saisie.h"

#include <glib/gi18n-lib.h>

/**
 * DateEntry:
 *
 * A day, typed as people write it or picked in a calendar. What is not a day stays as it was typed,
 * with a message, and does not change the value.
 */
struct _DateEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *message;
  GtkWidget *popover;
  GtkWidget *calendar;
  gint64 jour;
  gboolean valide;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (DateEntry, date_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_JOUR,
  PROP_VALIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_valide (DateEntry *self,
            gboolean   valide)
{
  champ_saisi_show_valide (self->entry, self->message, valide);
  if (self->valide == valide)
    return;

  self->valide = valide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALIDE]);
}

static void
show_jour (DateEntry *self)
{
  g_autofree char *texte = format_jour (self->jour, FORMAT_JOUR_COURT_ANNEE);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), texte);
  self->updating = FALSE;
}

static void
set_jour (DateEntry *self,
          gint64     jour)
{
  set_valide (self, TRUE);
  if (self->jour == jour)
    return;

  self->jour = jour;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOUR]);
}

/* While one types, a day that can be read is taken at once; an empty field, which is also what typing
 * over a selection passes through, and the message wait for the end. */
static void
changed_cb (GtkEditable *editable,
            DateEntry   *self)
{
  const char *texte = gtk_editable_get_text (editable);
  gint64 jour = CHAMP_ABSENT;

  if (self->updating)
    return;
  if (saisie_parse_jour (texte, jour_today (), &jour))
    set_jour (self, jour);
}

static void
finish (DateEntry *self)
{
  g_autofree char *texte = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gint64 jour = CHAMP_ABSENT;

  g_strstrip (texte);
  if (*texte != '\0' && !saisie_parse_jour (texte, jour_today (), &jour))
    {
      set_valide (self, FALSE);
      return;
    }

  set_jour (self, jour);
  show_jour (self);
}

static void
activate_cb (GtkEntry  *entry,
             DateEntry *self)
{
  finish (self);
}

static void
leave_cb (GtkEventControllerFocus *controller,
          DateEntry               *self)
{
  finish (self);
}

static void
day_selected_cb (GtkCalendar *calendar,
                 DateEntry   *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->updating)
    return;

  date = gtk_calendar_get_date (calendar);
  set_jour (self, jour_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                 g_date_time_get_day_of_month (date)));
  show_jour (self);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
popup_cb (GtkEntry            *entry,
          GtkEntryIconPosition position,
          DateEntry           *self)
{
  const gint64 jour = self->jour != CHAMP_ABSENT ? self->jour : jour_today ();
  g_autoptr (GDateTime) date = NULL;
  gint annee, mois, du_mois;

  jour_to_ymd (jour, &annee, &mois, &du_mois);
  date = g_date_time_new_utc (annee, mois, du_mois, 0, 0, 0);
  self->updating = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  self->updating = FALSE;
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
popup_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  DateEntry *self = JALONS_DATE_ENTRY (widget);

  popup_cb (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, self);
}

static gboolean
date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_DATE_ENTRY (widget)->entry);
}

static gboolean
date_entry_mnemonic_activate (GtkWidget *widget,
                              gboolean   group_cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
date_entry_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DateEntry *self = JALONS_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_JOUR:
      g_value_set_int64 (value, self->jour);
      break;
    case PROP_VALIDE:
      g_value_set_boolean (value, self->valide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
date_entry_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  if (prop_id == PROP_JOUR)
    date_entry_set_jour (JALONS_DATE_ENTRY (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
date_entry_dispose (GObject *object)
{
  DateEntry *self = JALONS_DATE_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);

  G_OBJECT_CLASS (date_entry_parent_class)->dispose (object);
}

static void
date_entry_class_init (DateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = date_entry_get_property;
  object_class->set_property = date_entry_set_property;
  object_class->dispose = date_entry_dispose;
  widget_class->grab_focus = date_entry_grab_focus;
  widget_class->focus = focus_among_children;
  widget_class->mnemonic_activate = date_entry_mnemonic_activate;

  properties[PROP_JOUR] = g_param_spec_int64 ("jour", NULL, NULL, G_MININT64, G_MAXINT64,
                                              CHAMP_ABSENT,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALIDE] = g_param_spec_boolean ("valide", NULL, NULL, TRUE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "date.popup", NULL, popup_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "date.popup",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
}

static void
date_entry_init (DateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->jour = CHAMP_ABSENT;
  self->valide = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     "agenda-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   _("Choose in a calendar"));
  /* Translators: how a day is typed */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("day/month/year"));
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->entry, "icon-press", G_CALLBACK (popup_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->message = champ_saisi_create_message (GTK_WIDGET (self), _("This is not a date"));

  self->calendar = gtk_calendar_new ();
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->calendar);
  gtk_widget_set_parent (self->popover, self->entry);
}

/**
 * date_entry_new:
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
date_entry_new (void)
{
  return g_object_new (JALONS_TYPE_DATE_ENTRY, NULL);
}

/**
 * date_entry_get_jour:
 *
 * Returns: the last day that could be read, %CHAMP_ABSENT when the field is empty
 */
gint64
date_entry_get_jour (DateEntry *self)
{
  g_return_val_if_fail (JALONS_IS_DATE_ENTRY (self), CHAMP_ABSENT);

  return self->jour;
}

/**
 * date_entry_set_jour:
 * @jour: a day number, or %CHAMP_ABSENT
 */
void
date_entry_set_jour (DateEntry *self,
                     gint64     jour)
{
  g_return_if_fail (JALONS_IS_DATE_ENTRY (self));

  set_jour (self, jour);
  show_jour (self);
}

/**
 * date_entry_is_valid:
 *
 * Checks what has been typed so far, and shows the message when it is not a day.
 *
 * Returns: whether the field is empty or holds a day
 */
gboolean
date_entry_is_valid (DateEntry *self)
{
  g_return_val_if_fail (JALONS_IS_DATE_ENTRY (self), FALSE);

  finish (self);
  return self->valide;
}

/**
 * date_entry_set_label:
 * @label: the #GtkLabel that names the field
 *
 * Makes @label the field's accessible name and its mnemonic.
 */
void
date_entry_set_label (DateEntry *self,
                      GtkWidget *label)
{
  g_return_if_fail (JALONS_IS_DATE_ENTRY (self));

  champ_saisi_set_label (self->entry, label);
}
